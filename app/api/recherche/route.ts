import { searchAnswer } from "#lib/web/search-procedures.ts";

/** The procedures that a person may mean, while they type. */
export const GET = (request: Request): Promise<Response> => searchAnswer(request);
