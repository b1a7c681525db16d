import { recordPrinterNews } from "#lib/applications/record-printer-news.ts";
import { machineNow, now } from "#lib/clock.ts";
import { isFromPrinter, printerNewsSchema } from "#lib/delivery/printer.ts";

const refused = (status: number): Response => new Response(null, { status });

/** The printer’s call-back, signed over its exact bytes. */
export async function POST(request: Request): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer());
  if (!isFromPrinter(body, request.headers.get("x-signature"))) return refused(401);
  const news = printerNewsSchema.safeParse(JSON.parse(body.toString("utf8")));
  if (!news.success) return refused(400);
  await recordPrinterNews(news.data, now(), machineNow());
  return refused(204);
}
