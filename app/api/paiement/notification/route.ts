import { hearPaymentNotification } from "#lib/applications/hear-payment-notification.ts";
import { readAtMost } from "#lib/outside.ts";

const largest = 4 * 1024;

/** PayFiP’s server tells that an operation ended; it proves nothing, so we ask back, later. The contract is an empty 200. */
export async function POST(request: Request): Promise<Response> {
  const form = new URLSearchParams(await readAtMost(request.body, largest).catch(() => ""));
  await hearPaymentNotification(form.get("idop") ?? "");
  return new Response(null, { status: 200 });
}
