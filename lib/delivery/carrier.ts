import { z } from "zod";
import { environment } from "#lib/environment.ts";
import { askOutside, jsonIn } from "#lib/outside.ts";

const eventSchema = z.looseObject({
  code: z.string().min(1).max(10),
  label: z.string().max(500),
  date: z.iso.datetime({ offset: true }),
});
const shipmentSchema = z.object({
  idShip: z.string(),
  isFinal: z.boolean().default(false),
  estimDate: z.iso.datetime({ offset: true }).optional(),
  event: z.array(z.unknown()).default([]),
});
const bodySchema = z.object({
  returnCode: z.number(),
  idShip: z.string().optional(),
  shipment: shipmentSchema.optional(),
});

export type CarrierEvent = z.infer<typeof eventSchema>;
export type CarrierNews = {
  shipmentNumber: string;
  final: boolean;
  estimatedOn: string | undefined;
  events: CarrierEvent[];
};

export class CarrierUnavailable extends Error {}

/** Asks La Poste “Suivi v2” about 1 to 10 shipments. @returns news of those it knows. @throws CarrierUnavailable when it is down, slow, refuses or answers nonsense. */
export const askCarrier = async (numbers: readonly string[]): Promise<CarrierNews[]> => {
  const { status, text } = await ask(numbers);
  if (status === 404) return [];
  if (status !== 200 && status !== 207) throw new CarrierUnavailable(String(status));
  const parsed = z.union([bodySchema, z.array(bodySchema)]).safeParse(jsonIn(text));
  if (!parsed.success) throw new CarrierUnavailable("unreadable");
  return [parsed.data].flat().flatMap(({ shipment }) => (shipment ? [newsOf(shipment)] : []));
};

const ask = async (numbers: readonly string[]): Promise<{ status: number; text: string }> => {
  const { CARRIER_URL, CARRIER_KEY } = environment();
  try {
    return await askOutside(`${CARRIER_URL}/idships/${numbers.map(encodeURIComponent).join(",")}?lang=fr_FR`, {
      headers: { "X-Okapi-Key": CARRIER_KEY, Accept: "application/json" },
      signal: AbortSignal.timeout(3_000),
      atMost: 512 * 1024,
    });
  } catch {
    throw new CarrierUnavailable("no answer");
  }
};

/** The events come last first; they are told here as they happened. One that cannot be read is passed over. */
const newsOf = (shipment: z.infer<typeof shipmentSchema>): CarrierNews => ({
  shipmentNumber: shipment.idShip,
  final: shipment.isFinal,
  estimatedOn: shipment.estimDate?.slice(0, 10),
  events: shipment.event
    .flatMap((event) => {
      const parsed = eventSchema.safeParse(event);
      return parsed.success ? [parsed.data] : [];
    })
    .toReversed()
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date)),
});
