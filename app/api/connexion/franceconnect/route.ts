import { startSignIn } from "#lib/identity/start-sign-in.ts";

export const POST = (request: Request): Promise<Response> => startSignIn(request, "citizen");
