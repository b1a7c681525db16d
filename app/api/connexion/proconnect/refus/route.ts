import { accessRefused } from "#lib/identity/access-refused.ts";

export const GET = (): Promise<Response> => accessRefused();
