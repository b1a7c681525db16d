import { publicKeys } from "#lib/identity/encryption-key.ts";

/** What FranceConnect+ encrypts identities with: the address that is given to it at registration. */
export async function GET(): Promise<Response> {
  return Response.json(publicKeys(), { headers: { "Cache-Control": "public, max-age=300" } });
}

export const dynamic = "force-dynamic";
