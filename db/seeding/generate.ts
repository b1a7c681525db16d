import { chance } from "../demonstration/chance.ts";
import { addApplication } from "./add-application.ts";
import { courseOf } from "./course.ts";
import { type Calendar, filingTime } from "./days.ts";
import { type Draw, happens, nthReference, pick, referenceStart } from "./draw.ts";
import { chunkSize, type Order } from "./order.ts";
import { addPerson, type Person } from "./people.ts";
import { startRows } from "./rows.ts";
import type { Table } from "./tables.ts";
import type { World } from "./world.ts";

const kept = 90 * 86_400_000;

/** The rows that one thread makes of an order, a chunk at a time, the oldest first. */
export function* generate(order: Order): Generator<Map<Table, Uint8Array<ArrayBuffer>>, void, void> {
  const world = worldOf(order);
  const rows = startRows();
  const { rank, of } = order.hand;
  for (const { number, facts, checks, fee } of rank === 0 ? order.cases : [])
    rows.add("seeded_cases", number, facts, checks, fee);
  const start = referenceStart(chance(order.word));
  const isOn = dayByShare(world.calendar);
  for (let first = order.from + rank * chunkSize; first < order.to; first += of * chunkSize) {
    const draw = chance(`${order.word} ${first} ${order.to}`);
    const people: Person[] = [];
    for (let index = first; index < Math.min(first + chunkSize, order.to); index += 1) {
      const on = isOn((index - order.from + draw(1000) / 1000) / (order.to - order.from));
      const at = momentOn(on.midnight, world.now, draw);
      const known = people.length > 0 && happens(20, draw) ? pick(people, draw) : undefined;
      const since = at - 3_600_000 - draw(86_400_000);
      const person = known ?? addPerson(rows, order.issuer, `${order.word}-${index}`, since, draw);
      if (known === undefined) people.push(person);
      const reference = nthReference(start, index);
      const serial = (start % 4_000) * 1_000_000 + index;
      addApplication(rows, world, { serial, reference, person, on, at, mayBeDraft: known === undefined }, draw);
    }
    yield rows.take();
  }
}

const worldOf = ({ word, from, now, cases, hand, ...given }: Order): World => ({
  ...given,
  ...{ now: now.getTime(), since: now.getTime() - kept },
  cases: Map.groupBy(cases, ({ region }) => region),
  course: courseOf(given.procedure),
  batches: { of: `${word} ${from} ${hand.rank}`, written: new Map() },
});

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
