import { hearPrinterNews } from "#lib/applications/hear-printer-news.ts";
import { now } from "#lib/clock.ts";
import { isFromPrinter, printerNewsSchema } from "#lib/delivery/printer.ts";
import { jsonIn, readAtMost } from "#lib/outside.ts";

/** Two hundred titles and their numbers take thirty times less. */
const largest = 1024 * 1024;

const refused = (status: number): Response => new Response(null, { status });

/** The printer’s call-back, signed over its exact bytes. */
export async function POST(request: Request): Promise<Response> {
  const body = await readAtMost(request.body, largest).catch(() => undefined);
  if (body === undefined) return refused(413);
  if (!isFromPrinter(Buffer.from(body), request.headers.get("x-signature"))) return refused(401);
  const news = printerNewsSchema.safeParse(jsonIn(body));
  if (!news.success) return refused(400);
  await hearPrinterNews(news.data, now());
  return refused(204);
}
