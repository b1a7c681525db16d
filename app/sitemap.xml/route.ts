import { connection } from "next/server";
import { sitemapAnswer } from "#lib/web/for-crawlers.ts";

/** https://www.sitemaps.org/protocol.html */
export async function GET(): Promise<Response> {
  await connection();
  return sitemapAnswer();
}
