import { hearPaymentNotification } from "#lib/applications/hear-payment-notification.ts";

/** PayFiP’s server tells that an operation ended; it proves nothing, so we ask back, later. The contract is an empty 200. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  await hearPaymentNotification(String(form.get("idop") ?? ""));
  return new Response(null, { status: 200 });
}
