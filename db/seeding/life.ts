import { type Actor, machineActor } from "#lib/applications/actor.ts";
import type { Action } from "#lib/engine/workflow.ts";
import { at, type Calendar, type Day, officeTime } from "./days.ts";
import { type Draw, happens, pick } from "./draw.ts";

/** One thing that happened to an application. @property say what somebody wrote meanwhile, which changes no state */
export type Turn = { action: Action; by: Actor; at: number; data?: Record<string, unknown>; note?: string };

export type Cast = { citizen: Actor; agent: Actor };

const payment = machineActor("payment", "Paiement en ligne");
const system = machineActor("system", "Parvis");
const printer = machineActor("printer", "Imprimerie");
const carrier = machineActor("carrier", "La Poste");

const day = 24 * 60;

type Scene = Cast & { calendar: Calendar; draw: Draw; amountCents: number; shipment: (series: number) => string };

/** Everything that will ever happen to an application filed then; what lies after today has not happened yet. */
export const lifeOf = (scene: Scene, on: Day, filed: number): Turn[] => {
  const { citizen, draw, amountCents: cents } = scene;
  const amountCents = cents;
  const submitted: Turn = { action: "submit", by: citizen, at: filed, data: { amountCents } };
  if (happens(1.5, draw)) return [submitted, { action: "expire", by: system, at: at(filed, 2 * day + draw(10)) }];
  const paid = at(filed, 1) + draw(480_000);
  const filing: Turn[] = [submitted, { action: "confirm_payment", by: payment, at: paid, data: { amountCents } }];
  if (happens(1.5, draw)) return [...filing, { action: "withdraw", by: citizen, at: paid + draw(40 * 3_600_000) }];
  const claimed = atDesk(scene, on.next + delay(draw));
  return [...filing, { action: "claim", by: scene.agent, at: claimed.at }, ...review(scene, claimed)];
};

/** A moment at the office: `place` is the working day. */
type Desk = { place: number; at: number };

const atDesk = ({ calendar, draw }: Scene, place: number): Desk => ({
  place,
  at: (calendar.working[place] ?? Number.POSITIVE_INFINITY) + officeTime(draw),
});

/** Working days a file waits: most are taken the next day, a few in hundred far too late. */
const delay = (draw: Draw): number => {
  if (happens(6, draw)) return 6 + draw(12);
  return happens(60, draw) ? draw(2) : 2 + draw(4);
};

const asked = [
  { key: "proofOfAddress", ground: "DOMICILE_TROP_ANCIEN", comment: "La facture a plus de six mois." },
  { key: "oldCertificate", ground: "CG_SANS_HEURE", comment: "L’heure de la vente n’apparaît pas." },
] as const;

const review = (scene: Scene, claimed: Desk): Turn[] => {
  const { citizen, agent, draw, calendar } = scene;
  if (!happens(9, draw)) return decision(scene, { place: claimed.place, at: at(claimed.at, 6 + draw(50)) });
  const { comment, ...item } = pick(asked, draw);
  const at1 = at(claimed.at, 5 + draw(40));
  const dueOn = new Date(at(at1, 15 * day)).toISOString().slice(0, 10);
  const data = { items: [{ kind: "document", ...item }], dueOn };
  const request: Turn = { action: "request_information", by: agent, at: at1, data, note: comment };
  if (happens(12, draw)) return [request, { action: "close", by: agent, at: atDesk(scene, claimed.place + 14).at }];
  const answered = at(at1, 400 + draw(9 * day));
  const back = calendar.working.findIndex((midnight) => midnight > answered);
  if (back < 0) return [request, { action: "answer", by: citizen, at: answered }];
  const turns = decision(scene, atDesk(scene, back + draw(3)));
  return [request, { action: "answer", by: citizen, at: answered, data: { documents: 1, fields: [] } }, ...turns];
};

const decision = (scene: Scene, when: Desk): Turn[] => {
  const { agent, draw } = scene;
  if (happens(4, draw)) return [{ action: "reject", by: agent, at: when.at, data: { grounds: ["CT_DEFAVORABLE"] } }];
  return [{ action: "approve", by: agent, at: when.at }, ...delivery(scene, when)];
};

/** From the batch of the next afternoon to the letterbox. */
const delivery = (scene: Scene, approved: Desk): Turn[] => {
  const { agent, draw, calendar } = scene;
  const midnight = (place: number) => calendar.working[place] ?? Number.POSITIVE_INFINITY;
  const place = approved.place + 1;
  const shipmentNumber = scene.shipment(0);
  return [
    { action: "start_production", by: agent, at: at(midnight(place), 16 * 60 + draw(4)) },
    { action: "record_produced", by: printer, at: at(midnight(place + 2), 15 * 60 + draw(120)) },
    { action: "dispatch", by: printer, at: at(midnight(place + 3), 7 * 60 + 40), data: { shipmentNumber } },
    ...carried(scene, place + 3, shipmentNumber),
  ];
};

const news = (action: Action, code: string, shipmentNumber: string, when: number): Turn => ({
  action,
  by: carrier,
  at: when,
  data: { code, shipmentNumber },
});

const carried = (scene: Scene, place: number, shipment: string, again = false): Turn[] => {
  const { draw, calendar } = scene;
  const midnight = (days: number) => calendar.working[place + days] ?? Number.POSITIVE_INFINITY;
  const transit = news("record_in_transit", "PC1", shipment, at(midnight(0), 18 * 60 + draw(90)));
  const out = news("record_out_for_delivery", "MD2", shipment, at(midnight(2), 8 * 60 + draw(30)));
  if (!again && happens(2, draw)) return [transit, ...returned(scene, place + 3, shipment)];
  if (happens(4, draw)) {
    const pickup = news("record_pickup", "AG1", shipment, at(midnight(2), 12 * 60 + draw(60)));
    return [transit, out, pickup, news("record_delivered", "DI1", shipment, at(midnight(4), 10 * 60 + draw(420)))];
  }
  return [transit, out, news("record_delivered", "DI1", shipment, at(midnight(2), 9 * 60 + draw(240)))];
};

/** Nobody of that name at that address: it comes back, and leaves again once the address is confirmed. */
const returned = (scene: Scene, place: number, shipment: string): Turn[] => {
  const { citizen, agent, draw, calendar } = scene;
  const midnight = (days: number) => calendar.working[place + days] ?? Number.POSITIVE_INFINITY;
  const again = scene.shipment(1);
  return [
    news("record_returned", "RE1", shipment, at(midnight(0), 9 * 60)),
    news("ask_address", "DI2", shipment, at(midnight(4), 10 * 60)),
    { action: "confirm_address", by: citizen, at: at(midnight(5), 18 * 60 + draw(200)) },
    { action: "start_production", by: agent, at: at(midnight(7), 16 * 60) },
    { action: "dispatch", by: printer, at: at(midnight(8), 7 * 60 + 40), data: { shipmentNumber: again } },
    ...carried(scene, place + 8, again, true),
  ];
};
