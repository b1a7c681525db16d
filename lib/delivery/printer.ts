import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { environment } from "#lib/environment.ts";

export type Lot = {
  id: string;
  titres: {
    reference: string;
    formula?: string;
    kind: "certificat" | "reexpedition";
    recipient: { name: string; lines: string[] };
  }[];
  callbackUrl: string;
};

const titles = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.object({ reference: z.string(), ...shape })).min(1);

/** What the printer tells back: produced, spoiled, or handed to the carrier. */
export const printerNewsSchema = z.discriminatedUnion("event", [
  z.object({ lot: z.uuid(), event: z.literal("produit"), titres: titles({ formula: z.string().nullish() }) }),
  z.object({ lot: z.uuid(), event: z.literal("rebut"), titres: titles({}) }),
  z.object({
    lot: z.uuid(),
    event: z.literal("expedie"),
    titres: titles({ idShip: z.string().min(11).max(15), date: z.string() }),
  }),
]);
export type PrinterNews = z.infer<typeof printerNewsSchema>;

const signatureOf = (body: string | Buffer): string =>
  `sha256=${createHmac("sha256", environment().PRINTER_SECRET).update(body).digest("hex")}`;

/** Hands a lot over; the printer takes the same lot once. @throws when it is not accepted, so that the job tries again. */
export const sendLot = async (lot: Lot): Promise<void> => {
  const body = JSON.stringify(lot);
  const response = await fetch(`${environment().PRINTER_URL}/production/lots`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Signature": signatureOf(body) },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`The printer answered ${response.status}`);
};

/** Whether a call-back was signed with our shared secret, over its exact bytes. */
export const isFromPrinter = (body: Buffer, signature: string | null): boolean => {
  const expected = Buffer.from(signatureOf(body));
  const given = Buffer.from(signature ?? "");
  return expected.length === given.length && timingSafeEqual(expected, given);
};
