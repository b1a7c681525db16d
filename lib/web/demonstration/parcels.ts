import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { now } from "#lib/clock.ts";
import { decisions, payments, productions, shipments, statusOf } from "#lib/engine/states.ts";
import { environment } from "#lib/environment.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { askStandIn, tellStandIn } from "./stand-in.ts";

/** What a visitor may make happen to a letter: what comes next, or one of the carrier’s events. */
export const parcelEvents = ["next", "PC1", "ET1", "MD2", "DI1", "AG1", "DI3", "ND1", "RE1", "DI2"] as const;
export type ParcelEvent = (typeof parcelEvents)[number];

const shipped = z.array(
  z.object({
    idShip: z.string(),
    isFinal: z.boolean(),
    next: z.string().nullable(),
    event: z.array(z.object({ date: z.iso.datetime({ offset: true }), code: z.string() })),
  }),
);

/** What the database lets a demonstration’s page know of everyone’s letters; in service it gives nothing. */
const moving = z.array(
  z
    .object({
      shipment_number: z.string(),
      reference: z.string(),
      subject: z.string(),
      applicant_name: z.string(),
      decision: z.enum(decisions),
      payment: z.enum(payments),
      production: z.enum(productions),
      shipment: z.enum(shipments),
    })
    .transform((row) => ({ ...row, shipmentNumber: row.shipment_number, applicantName: row.applicant_name })),
);

const carrierOrigin = (): string => new URL(environment().CARRIER_URL).origin;
const tracked = () => askStandIn(`${carrierOrigin()}/demo/shipments`, shipped);

/** Letters on their way, the latest posted first, with the local carrier’s next event; undefined when it is down. */
export const movingParcels = async () => {
  const told = await tracked();
  if (told === undefined) return undefined;
  const { rows } = await database().execute(sql`select * from wall.moving_parcels()`);
  return moving.parse(rows).flatMap((letter) => {
    const known = told.find(({ idShip, isFinal }) => idShip === letter.shipmentNumber && !isFinal);
    if (known === undefined) return [];
    const { reference, subject, applicantName } = letter;
    const { idShip, next } = known;
    return [{ idShip, next, reference, subject, applicantName, status: statusOf(letter) }];
  });
};
export type MovingParcel = NonNullable<Awaited<ReturnType<typeof movingParcels>>>[number];

/** Makes this happen to a letter on the demonstration’s day, and has the portal ask about it at once. @returns whether it happened */
export const moveParcel = async (idShip: string, to: ParcelEvent): Promise<boolean> => {
  const shipment = (await tracked())?.find((each) => each.idShip === idShip);
  if (shipment === undefined) return false;
  const address = `${carrierOrigin()}/demo/shipments/${encodeURIComponent(idShip)}/advance`;
  const last = Math.max(...shipment.event.map(({ date }) => Date.parse(date)));
  const at = new Date(Math.max(now().getTime(), last + 1_000)).toISOString();
  const happened = await tellStandIn(address, { to, at });
  if (happened)
    await database().transaction((tx) => enqueue(tx, "poll-parcel", { shipmentNumber: idShip }, `parcel:${idShip}`));
  return happened;
};
