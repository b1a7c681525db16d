import { hearPrinterNews } from "#lib/applications/hear-printer-news.ts";
import { now } from "#lib/clock.ts";
import { isFromPrinter, printerNewsSchema } from "#lib/delivery/printer.ts";

const refused = (status: number): Response => new Response(null, { status });

/** The printer’s call-back, signed over its exact bytes. */
export async function POST(request: Request): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer());
  if (!isFromPrinter(body, request.headers.get("x-signature"))) return refused(401);
  const news = printerNewsSchema.safeParse(JSON.parse(body.toString("utf8")));
  if (!news.success) return refused(400);
  await hearPrinterNews(news.data, now());
  return refused(204);
}
