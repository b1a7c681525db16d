const absent = (): Response => new Response(null, { status: 404 });

/** Every address of the API that nothing answers. */
export { absent as DELETE, absent as GET, absent as PATCH, absent as POST, absent as PUT };
