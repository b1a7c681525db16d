import { type Answer, plain } from "./ask.ts";
import { type Actor, actors, audiences, type ObjectKind, type Owner, objects, owners, places } from "./cast.ts";
import type { Row, Target } from "./row.ts";
import { fingerprint } from "./rows-kept.ts";
import { slotOf, type World } from "./world.ts";

export type Case = {
  name: string;
  row: Omit<Row, "ask">;
  /** Whether to look for what it wrote. */
  writes: boolean;
  ask: (actor: Actor, target: Target) => Promise<Answer>;
};
/** @property absences how many answers said that there is nothing */
export type Report = { cells: number; absences: number; leaks: string[] };

/** Where the rows were, and what puts them back. */
type Rows = { before: string; restore: () => Promise<void> };

/** Asks every object of every actor, and says what should not be. @param restore puts back what an allowed cell wrote */
export const judge = async (world: World, one: Case, restore: Rows["restore"]): Promise<Report> => {
  const rows = { before: await fingerprint(), restore };
  const report: Report = { cells: 0, absences: 0, leaks: [] };
  for (const actor of actors) {
    const { answers, absences, leaks } = await askAll(world, one, actor, rows);
    report.cells += answers.size;
    report.absences += absences;
    report.leaks.push(...leaks, ...(one.row.about ? comparisons(one, actor, answers) : outcome(one, actor, answers)));
  }
  return report;
};

type Answers = Map<ObjectKind, { text: string; wrote: boolean }>;

/** A reading is looked into once all its objects were asked for. */
const askAll = async (world: World, one: Case, actor: Actor, { before, restore }: Rows) => {
  const asked: readonly ObjectKind[] = one.row.about ? objects : ["own"];
  const answers: Answers = new Map();
  const leaks: string[] = [];
  let absences = 0;
  for (const object of asked) {
    const target = targetOf(world, one.row, actor, object);
    const answer = await one.ask(actor, target);
    const text = plain(answer, target);
    const told = absenceIn(answer);
    absences += told ? 1 : 0;
    if (told === "mute") leaks.push(`${cell(one, actor, object)}: absent without a word`);
    const isLookedInto = one.writes || object === asked.at(-1);
    const wrote = isLookedInto && (await fingerprint()) !== before;
    const whose = strangers(world, one.row, actor, text);
    if (whose.length > 0) leaks.push(`${cell(one, actor, object)}: shows data of ${whose}`);
    if (wrote && !mayWrite(one, actor, object)) leaks.push(`${cell(one, actor, object)}: wrote`);
    if (wrote) await restore();
    answers.set(object, { text, wrote });
  }
  return { answers, absences, leaks };
};

/** Said to a page, which may have no scripts: the framework’s own script asks for something else. */
const absenceIn = ({ status, headers, body }: Answer): "readable" | "mute" | undefined => {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (status !== 404 || type.startsWith("text/x-component")) return undefined;
  return readable.test(body) ? "readable" : "mute";
};

/** A heading, a sentence, a way out. */
const readable = /<h1\b[^>]*>[^<]+<\/h1>.*<p\b[^>]*>[^<]+.*<a\b[^>]*\bhref="\/[^"]*"[^>]*>[^<]+/s;

const cell = ({ name }: Case, actor: Actor, object: ObjectKind): string => `${name} · ${actor} · ${object}`;

const isOpen = ({ open }: Case["row"], actor: Actor): boolean => audiences[open].some((each) => each === actor);

/** What each actor may do, object by object. What is open to everyone is open to whoever holds its key. */
const isAllowed = (row: Case["row"], actor: Actor, object: ObjectKind): boolean => {
  if (!isOpen(row, actor)) return false;
  return object === "own" || (object === "other’s" && row.open === "everyone");
};

/** An allowed reading leaves its trace among the consultations. */
const mayWrite = ({ row, writes }: Case, actor: Actor, object: ObjectKind): boolean =>
  row.about && writes ? isAllowed(row, actor, object) : isOpen(row, actor);

const forged = "' or 1=1";
const nobodys = {
  absent: {
    reference: "ZZZZZZZZ",
    token: "A".repeat(22),
    code: "ZZZZZZZZZZZZ",
    operation: "0".repeat(24),
    name: "Zzyzx Personne",
  },
  forged: {
    reference: forged,
    token: "forged-1",
    code: "FORGED-1",
    operation: "forged-2",
    name: forged,
  },
} as const;

/** What an actor asks about: `object`, where the row says. */
export const targetOf = (world: World, row: Case["row"], actor: Actor, object: ObjectKind): Target => {
  const { own, other } = places[actor];
  const stage = row.about ?? "review";
  const mine = world.files[own][stage].reference;
  const page = {
    ownPage: `/${row.open === "agents" ? "agent/dossiers" : "mes-demarches"}/${mine}`,
    ownReference: mine,
  };
  // A draft is not named: what is asked about is its document, in a slot of its own.
  if (object === "absent" || object === "forged")
    return { ...page, version: 0, ...nobodys[object], handle: stage === "draft" ? `${object}-1` : `${slotOf.C}-1` };
  const owner: Owner = object === "own" ? own : other;
  const { name } = world.canaries[owner];
  return { ...page, ...world.files[owner][stage], name, handle: `${slotOf[stage === "draft" ? owner : "C"]}-1` };
};

/** Whose data are in an answer that this actor may not read. What was named in the question is no news. */
const strangers = (world: World, row: Case["row"], actor: Actor, answer: string): Owner[] => {
  const seen: readonly Owner[] = [...places[actor].sees, ...(row.shows ?? [])];
  return owners.filter((owner) => {
    if (seen.includes(owner)) return false;
    const { name, plate, email, words, references } = world.canaries[owner];
    return [name, plate, email, words, encodeURIComponent(words), ...references].some((each) => answer.includes(each));
  });
};

/** Denied answers as absent does; allowed does not, or wrote. */
const comparisons = (one: Case, actor: Actor, answers: Answers): string[] => {
  const { row } = one;
  const absence = answers.get("absent")?.text;
  const isUnsure = row.unsure?.some((each) => each === actor) ?? false;
  return [...answers].flatMap(([object, { text, wrote }]) => {
    const isAlike = text === absence;
    if (isAllowed(row, actor, object))
      return isAlike && !wrote && !isUnsure ? [`${cell(one, actor, object)}: denied, though it is open`] : [];
    if (isAlike || (object === "forged" && row.parses)) return [];
    return [`${cell(one, actor, object)}: not like what is absent${difference(absence, text)}`];
  });
};

const refusal = /^(401|403|404)\n|(location: |url=|redirect: )(\/connexion|\/suivi\?lien)/;

/** What names no file is served, or is not. */
const outcome = ({ name, row }: Case, actor: Actor, answers: Answers): string[] => {
  if (row.open === "everyone" || row.open === "nobody") return [];
  const isRefused = refusal.test(answers.get("own")?.text ?? "");
  if (isRefused !== isOpen(row, actor)) return [];
  return [`${name} · ${actor}: ${isRefused ? "denied, though it is open" : "served"}`];
};

/** The first line that differs, to find out why. */
const difference = (one = "", other = ""): string => {
  const [left, right] = [one.split("\n"), other.split("\n")];
  const line = right.findIndex((each, index) => each !== left[index]);
  const at = [...(right[line] ?? "")].findIndex((letter, index) => letter !== left[line]?.[index]);
  const around = (text = "") => text.slice(Math.max(0, at - 60), at + 100);
  return `\n      absent: ${around(left[line])}\n      this:   ${around(right[line])}`;
};
