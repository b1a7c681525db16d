import { parisDay } from "#lib/engine/calendar.ts";
import { journalKey } from "#lib/environment.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { chance } from "../demonstration/chance.ts";
import { addApplication } from "./add-application.ts";
import { casesOf } from "./cases.ts";
import { courseOf } from "./course.ts";
import { type Calendar, calendarUntil, filingTime } from "./days.ts";
import { type Draw, happens, nthReference, pick, referenceStart } from "./draw.ts";
import { startLines } from "./lines.ts";
import type { Order } from "./order.ts";
import { addPerson, type Person } from "./people.ts";
import type { Table } from "./tables.ts";
import type { World } from "./world.ts";

const chunk = 2_000;
const kept = 90 * 86_400_000;

/** The lines of an order, two thousand applications at a time, the oldest first. */
export function* generate(order: Order): Generator<Map<Table, Uint8Array<ArrayBuffer>>, void, void> {
  const world = worldOf(order);
  const lines = startLines();
  for (const { number, facts, checks, fee } of [...world.cases.values()].flat())
    lines.add("seeded_cases", number, facts, checks, fee);
  const start = referenceStart(chance(order.word));
  const isOn = dayByShare(world.calendar);
  for (let first = order.from; first < order.to; first += chunk) {
    const draw = chance(`${order.word} ${first} ${order.to}`);
    const people: Person[] = [];
    for (let index = first; index < Math.min(first + chunk, order.to); index += 1) {
      const on = isOn((index - order.from + draw(1000) / 1000) / (order.to - order.from));
      const at = momentOn(on.midnight, world.now, draw);
      const known = people.length > 0 && happens(20, draw) ? pick(people, draw) : undefined;
      const since = at - 3_600_000 - draw(86_400_000);
      const person = known ?? addPerson(lines, order.issuer, `${order.word}-${index}`, since, draw);
      if (known === undefined) people.push(person);
      const reference = nthReference(start, index);
      const serial = (start % 4_000) * 1_000_000 + index;
      addApplication(lines, world, { serial, reference, person, on, at, mayBeDraft: known === undefined }, draw);
    }
    yield lines.take();
  }
}

const worldOf = ({ word, from, now, procedure: slug, issuer, offices, samples }: Order): World => {
  const procedure = requireProcedure(slug);
  return {
    ...{ procedure, issuer, offices, samples, now: now.getTime(), since: now.getTime() - kept },
    journalKey: journalKey(),
    calendar: calendarUntil(now, procedure),
    cases: Map.groupBy(casesOf(procedure, parisDay(now)), ({ region }) => region),
    course: courseOf(procedure),
    batches: { of: `${word} ${from}`, written: new Set() },
  };
};

/** The day that lies at this share of all that is filed in the two years. */
const dayByShare = ({ days }: Calendar) => {
  const total = days.reduce((sum, { weight }) => sum + weight, 0);
  let place = 0;
  let before = 0;
  return (share: number) => {
    for (;;) {
      const day = days[Math.min(place, days.length - 1)];
      if (day === undefined) throw new Error("A calendar has days");
      if (before + day.weight > share * total || place >= days.length - 1) return day;
      before += day.weight;
      place += 1;
    }
  };
};

/** Nothing is filed later than now. */
const momentOn = (midnight: number, now: number, draw: Draw): number => {
  const moment = midnight + filingTime(draw);
  return moment < now ? moment : midnight + draw(Math.max(now - midnight, 1));
};
