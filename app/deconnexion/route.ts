import { signOut } from "#lib/identity/sign-out.ts";

export const POST = (request: Request): Promise<Response> => signOut(request);

export const GET = (): Response => new Response(null, { status: 405, headers: { Allow: "POST" } });
