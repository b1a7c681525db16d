/** RFC 9110 section 15.4.4: go and GET this address. @param headers such as cookies to set on the way. */
export const seeOther = (location: string, headers: Headers = new Headers()): Response => {
  headers.set("Location", location);
  headers.set("Cache-Control", "no-store");
  return new Response(null, { status: 303, headers });
};
