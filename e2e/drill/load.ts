import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Prepared, payFor, prepare, type Sent, send } from "./file-application.ts";
import { openLedger } from "./ledger.ts";
import { type Visitor, visitor } from "./visitor.ts";

/** People who file, one application after the other, until they are told to stop; what they were promised goes to the ledger. */
const settings = z
  .object({
    PORTAL_URL: z.url(),
    LEDGER: z.string(),
    /** Who files: a file of sessions already open. */
    PEOPLE: z.string(),
    AT_ONCE: z.coerce.number().int().min(1),
  })
  .parse(process.env);
const people = z
  .array(z.object({ id: z.string(), email: z.string(), cookie: z.string() }))
  .parse(JSON.parse(readFileSync(settings.PEOPLE, "utf8")));

const ledger = openLedger(settings.LEDGER);
let stopping = false;
process.on("SIGTERM", () => {
  stopping = true;
});

type Person = (typeof people)[number];

const somebody = ({ cookie }: Person): Visitor => {
  const note = (path: string, what: string) =>
    ledger.write({ kind: "refused", at: Date.now(), path: bare(path), what });
  return visitor({ origin: new URL(settings.PORTAL_URL).origin, cookie }, note);
};

/** Addresses of a kind, not of somebody. */
const bare = (path: string): string => path.replace(/\?.*$/, "");

/** People who have nothing under way, drafts that wait to be sent, and applications that wait to be paid. */
const free = [...people];
const ready: { person: Person; prepared: Prepared }[] = [];
const unpaid: { person: Person; sent: Sent }[] = [];
let turn = 0;

/** Some drafts always wait: what is measured after a fault is the sending, not the typing. */
const stock = 12;

const prepareOne = async (): Promise<boolean> => {
  if (stopping || ready.length >= stock) return false;
  const person = free.shift();
  if (person === undefined) return false;
  const prepared = await prepare(somebody(person), person.email, `${person.id} ${turn++}`);
  ready.push({ person, prepared });
  return true;
};

const sendOne = async (): Promise<boolean> => {
  const first = ready.shift();
  if (first === undefined) return false;
  const { person, prepared } = first;
  const sent = await send(somebody(person), prepared);
  ledger.write({ kind: "sent", at: Date.now(), citizen: person.id, ...sent });
  unpaid.push({ person, sent });
  return true;
};

const payOne = async (): Promise<boolean> => {
  const first = unpaid.shift();
  if (first === undefined) return false;
  const { person, sent } = first;
  await payFor(somebody(person), sent.reference);
  const { key, reference } = sent;
  ledger.write({ kind: "filed", at: Date.now(), citizen: person.id, key, reference });
  free.push(person);
  return true;
};

const broken = (fault: unknown): true => {
  ledger.write({ kind: "broken", at: Date.now(), what: String(fault) });
  return true;
};

const idle = 20;
let busy = 0;

/** Does one thing after the other until it is told to stop and nobody can give it more to do. */
const work = async (one: () => Promise<boolean>): Promise<void> => {
  while (!stopping || busy > 0 || ready.length + unpaid.length > 0) {
    busy += 1;
    const did = await one().catch(broken);
    busy -= 1;
    if (!did) await new Promise((resolve) => setTimeout(resolve, idle));
  }
};

const preparing = Array.from({ length: settings.AT_ONCE }, () => prepareOne);
await Promise.all([...preparing, sendOne, sendOne, payOne, payOne].map(work));
ledger.write({ kind: "ended", at: Date.now() });
ledger.close();
