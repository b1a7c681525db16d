import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applicationReferences } from "#db/schema.ts";
import { statusOf } from "#lib/engine/states.ts";
import { type Fault, firstFault, sealFault } from "./chain.ts";
import { type Entry, erasureOf, isSame } from "./entry.ts";
import { orphanReferences, type Page, pagesOf, type Subject } from "./pages.ts";
import type { ExportReader, Known } from "./read-export.ts";

/** @property reference of the application concerned; empty when nothing tells it any more */
export type Broken = Fault & { reference: string };
export type Verified = { applications: number; entries: number; broken: number };
/** @property exported what left this machine last, if anything did */
type Wanted = { key: string; exported?: ExportReader; tell: (broken: Broken) => void };

const whole = 0;

/** Reads every history, a page at a time, and tells what is not as we wrote it: the first fault of each application. */
export const verifyJournal = async (tx: Transaction, { key, exported, tell }: Wanted): Promise<Verified> => {
  const seen: Verified = { applications: 0, entries: 0, broken: 0 };
  const say = (broken: Broken) => {
    seen.broken += 1;
    tell(broken);
  };
  for await (const page of pagesOf(tx)) {
    const known = new Map((await exported?.upTo(page.last))?.map((each) => [each.applicationId, each]));
    seen.applications += page.subjects.length;
    for (const chain of page.histories.values()) seen.entries += chain.length;
    for (const broken of faultsOn(page, known, key)) say(broken);
    for (const gone of known.values())
      if (!(await isReferred(tx, gone))) say({ reference: gone.reference, sequence: whole, wrong: "torn_out" });
  }
  for await (const { reference, applicationId, erasure } of orphanReferences(tx))
    if (erasure === null || !isSame(erasure, erasureOf(applicationId, reference, key)))
      say({ reference, sequence: whole, wrong: "torn_out" });
  return seen;
};

/** Takes from `known` what it finds on this page. */
function* faultsOn({ subjects, histories }: Page, known: Map<string, Known>, key: string): Generator<Broken> {
  const strays = new Map(histories);
  for (const subject of subjects) {
    const { applicationId, reference } = subject;
    const fault = faultOf(subject, histories.get(applicationId) ?? [], known.get(applicationId), key);
    if (fault) yield { reference, ...fault };
    strays.delete(applicationId);
    known.delete(applicationId);
  }
  for (const [stray] of strays.values()) yield { reference: "", sequence: stray?.sequence ?? whole, wrong: "stray" };
}

const faultOf = (
  subject: Subject,
  chain: readonly Entry[],
  known: Known | undefined,
  key: string,
): Fault | undefined => {
  if (subject.referredAs === null) return { sequence: whole, wrong: "reference_altered" };
  return (
    firstFault(chain, key) ??
    beginningFault(subject, chain) ??
    exportFault(chain, known) ??
    sealFault(subject.applicationId, chain, subject.journalSeal, key) ??
    stateFault(subject, chain)
  );
};

/** Every history begins with the filing; only a draft that was never sent has none. */
const beginningFault = (subject: Subject, chain: readonly Entry[]): Fault | undefined => {
  const begun = chain.length > 0 ? chain[0]?.type === "submit" : subject.decision === "draft" && subject.version === 0;
  return begun ? undefined : { sequence: 1, wrong: "removed" };
};

/** What was known outside is still there: a history put back as it once was is genuine, but too short or another. */
const exportFault = (chain: readonly Entry[], known: Known | undefined): Fault | undefined => {
  if (known === undefined || chain[known.length - 1]?.hash === known.hash) return undefined;
  return { sequence: Math.min(known.length, chain.length + 1), wrong: "behind_export" };
};

/** The application is where its last entry left it. */
const stateFault = (subject: Subject, chain: readonly Entry[]): Fault | undefined => {
  const last = chain.at(-1);
  if (last === undefined || last.status === statusOf(subject)) return undefined;
  return { sequence: last.sequence, wrong: "state_altered" };
};

/** A reference that remains is judged with the other references. */
const isReferred = async (tx: Transaction, { reference }: Known): Promise<boolean> => {
  const rows = await tx
    .select({ reference: applicationReferences.reference })
    .from(applicationReferences)
    .where(eq(applicationReferences.reference, reference));
  return rows.length > 0;
};
