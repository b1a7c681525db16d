import { returnFromLogout } from "#lib/identity/logout-state.ts";

export const GET = (request: Request): Promise<Response> => returnFromLogout(request);
