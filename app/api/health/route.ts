import { healthAnswer } from "#lib/web/health-answer.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> => healthAnswer();
