import { citizenActor } from "#lib/applications/actor.ts";
import { finalStatuses } from "#lib/engine/states.ts";
import { shipmentNumber } from "#lib/local/carrier/shipment-number.ts";
import { addEvents } from "./add-events.ts";
import { addFindings } from "./add-findings.ts";
import { addParcels } from "./add-parcels.ts";
import type { Case } from "./cases.ts";
import { at } from "./days.ts";
import { type Draw, drawUuid, happens, pick } from "./draw.ts";
import { lifeOf, type Turn } from "./life.ts";
import { streets, towns } from "./names.ts";
import type { Rows } from "./rows.ts";
import type { Filed, Subject } from "./subject.ts";
import type { World } from "./world.ts";

const month = 30 * 86_400_000;

/** Writes the rows of one application in every table, as far as its life has come. */
export const addApplication = (rows: Rows, world: World, filed: Filed, draw: Draw): void => {
  const { now } = world;
  const { person, reference } = filed;
  const town = pick(towns, draw);
  const kind = pick(world.cases.get(town.region) ?? [], draw);
  const office = pick(world.offices, draw);
  const created = at(filed.at, -5 - draw(35));
  const id = drawUuid(created, draw);
  const address = [`${1 + draw(120)} ${pick(streets, draw)}`, `${town.postcode} ${town.city}`];
  const agent = pick(office.agents, draw);
  const isDraft = filed.mayBeDraft && now - filed.at < month && happens(10, draw);
  const shipment = (again: number) => shipmentNumber(2 * filed.serial + again, "6K");
  const cast = { citizen: citizenActor(person), agent, calendar: world.calendar, draw };
  const life = isDraft ? [] : lifeOf({ ...cast, amountCents: kind.amountCents, shipment }, filed.on, filed.at);
  let step = world.course.start;
  const passed = life
    .filter((turn) => turn.at <= now)
    .map((turn) => {
      step = world.course.follow(step, turn.action, turn.by);
      return { ...turn, step };
    });
  const subject = { ...filed, id, agent, serviceId: office.serviceId, passed, address, town, draw };
  rows.add("application_references", reference, id);
  const seal = addEvents(rows, world, subject, kind.amountCents);
  addRow(rows, world, subject, kind, created, seal);
  addDocuments(rows, world, subject, kind);
  addFindings(rows, subject);
  addParcels(rows, world, subject);
};

const letters = "ABCDEFGHJKLMNPQRSTVWXYZ";

const answersOf = ({ person, address, town, on, draw }: Subject, kind: Case, plate: string) => ({
  ...{ registeredInFrance: "yes", seller: draw(4) === 0 ? "professional" : "private", leased: "no", licence: "yes" },
  ...{ insured: "yes", plate, ...kind.title, saleDate: on.name, saleTime: `1${draw(9)}:${1 + draw(5)}5` },
  ...{ mileage: String(4_000 + draw(210_000)), familyName: person.familyName, givenNames: person.givenName },
  ...{ birthdate: person.birthdate, birthplace: person.birthplace, "address.street": address[0] ?? "" },
  ...{ "address.postcode": town.postcode, "address.city": town.city, email: person.email },
  ...{ jointHolder: "no", declaration: "yes" },
});

const plateOf = (draw: Draw): string => {
  const pair = () => letters.charAt(draw(23)) + letters.charAt(draw(23));
  return `${pair()}-${100 + draw(900)}-${pair()}`;
};

const addRow = (rows: Rows, world: World, subject: Subject, kind: Case, created: number, seal: string | null): void => {
  const { procedure, course } = world;
  const { id, reference, person, on, passed, draw, agent, serviceId } = subject;
  const when = (...actions: Turn["action"][]) => {
    const turn = passed.find(({ action }) => actions.includes(action));
    return turn ? turn.at : null;
  };
  const last = passed.at(-1);
  const { state, status } = last?.step ?? course.start;
  const isDraft = last === undefined;
  const submitted = when("confirm_payment");
  const plate = plateOf(draw);
  const expires = submitted ? null : subject.at + procedure.draftDays * 86_400_000;
  const { decision, payment, production, shipment } = state;
  rows.add(
    "seeded_applications",
    ...[id, reference, procedure.slug, procedure.version, person.id, serviceId, when("claim") && agent.id],
    ...[decision, payment, production, shipment, passed.length],
    ...[JSON.stringify(answersOf(subject, kind, plate)), kind.number],
    ...[isDraft ? "" : plate, isDraft ? "" : person.displayName, person.email, isDraft ? null : id],
    ...[isDraft ? "documents" : "recapitulatif", at(subject.at, -1), expires, created],
    ...[last?.at ?? subject.at, submitted, submitted && on.dueOn, submitted && on.silenceOn],
    ...[when("approve", "reject", "close"), last && finalStatuses.includes(status) ? last.at : null, seal],
  );
};

const addDocuments = (rows: Rows, { samples }: World, { id, at: filed, draw }: Subject, { slots }: Case): void => {
  for (const slot of slots) {
    const sample = samples[slot];
    if (sample === undefined) continue;
    const { fileName, mediaType, sizeBytes, sha256, storageKey } = sample;
    const sent = at(filed, -4);
    const added = ["supporting", slot, fileName, mediaType, sizeBytes, sha256, storageKey, "clean", sent];
    rows.add("documents", id, drawUuid(sent, draw), ...added, sent);
  }
};
