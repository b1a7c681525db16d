import { answerFeeRequest } from "#lib/fees/answer-fee-request.ts";

/** The taxes of a vehicle registration, line by line, for anyone. */
export const POST = (request: Request): Promise<Response> => answerFeeRequest(request);
