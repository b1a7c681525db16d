import { connection } from "next/server";
import { robotsAnswer } from "#lib/web/for-crawlers.ts";

/** RFC 9309. */
export async function GET(): Promise<Response> {
  await connection();
  return robotsAnswer();
}
