import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { applications, envelopes } from "#db/schema.ts";
import { pollSoon } from "#lib/applications/poll-soon.ts";
import { machineNow, now } from "#lib/clock.ts";
import { statusOf } from "#lib/engine/states.ts";
import { environment } from "#lib/environment.ts";
import { askStandIn, tellStandIn } from "./stand-in.ts";

/** What a visitor may make happen to a letter: what comes next, or one of the carrier’s events. */
export const parcelEvents = ["next", "PC1", "ET1", "MD2", "DI1", "AG1", "DI3", "ND1", "RE1", "DI2"] as const;
export type ParcelEvent = (typeof parcelEvents)[number];

const told = z.array(
  z.object({
    idShip: z.string(),
    isFinal: z.boolean(),
    next: z.string().nullable(),
    event: z.array(z.object({ date: z.iso.datetime({ offset: true }), code: z.string() })),
  }),
);

const carrierOrigin = (): string => new URL(environment().CARRIER_URL).origin;
const tracked = () => askStandIn(`${carrierOrigin()}/demo/shipments`, told);

/** Letters on their way, the latest posted first, with the local carrier’s next event; undefined when it is down. */
export const movingParcels = async () => {
  const shipments = await tracked();
  if (shipments === undefined) return undefined;
  const rows = await database()
    .select({ shipmentNumber: envelopes.shipmentNumber, application: applications })
    .from(envelopes)
    .innerJoin(applications, eq(applications.applicationId, envelopes.applicationId))
    .where(and(eq(envelopes.final, false), isNotNull(envelopes.shipmentNumber)))
    .orderBy(desc(envelopes.postedAt), desc(envelopes.applicationId))
    .limit(50);
  return rows.flatMap(({ shipmentNumber, application }) => {
    const shipment = shipments.find(({ idShip, isFinal }) => idShip === shipmentNumber && !isFinal);
    if (shipment === undefined) return [];
    const { reference, subject, applicantName } = application;
    const { idShip, next } = shipment;
    return [{ idShip, next, reference, subject, applicantName, status: statusOf(application) }];
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
  if (happened) await pollSoon(idShip, machineNow());
  return happened;
};
