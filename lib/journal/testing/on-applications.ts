import { eq } from "drizzle-orm";
import { applicationReferences, applications, events } from "#db/schema.ts";
import { sealOf } from "../entry.ts";
import { type Attack, type History, type Place, rewrite } from "./attack.ts";
import { type Draw, noise, pick } from "./draw.ts";

type Change = Partial<typeof applications.$inferInsert>;
/** Each attack on the application of a history, after perhaps cutting the history at an entry. */
const onApplication = (
  name: string,
  cut: (history: History, draw: Draw) => number,
  change: (history: History, cut: number, draw: Draw) => Change,
  place: (history: History, cut: number) => Place,
): Attack => ({
  name,
  run: async (tx, histories, draw) => {
    const history = pick(histories, draw);
    const at = cut(history, draw);
    if (at < history.entries.length) await rewrite(tx, history, history.entries.slice(0, at));
    const values = change(history, at, draw);
    if (Object.keys(values).length > 0)
      await tx.update(applications).set(values).where(eq(applications.applicationId, history.applicationId));
    return [place(history, at)];
  },
});

const all = ({ entries }: History): number => entries.length;
const none = (): number => 0;
const some = ({ entries }: History, draw: Draw): number => 1 + draw(entries.length - 1);
const after = ({ reference }: History, cut: number): Place => ({ reference, sequence: cut + 1 });
const untouched = { version: 0, decision: "draft", payment: "none" } as const;
const testKey = "0".repeat(64);

const changed: Attack[] = [
  onApplication("removes a whole history", none, () => ({}), after),
  onApplication("removes a whole history and its seal", none, () => ({ journalSeal: null }), after),
  onApplication("makes a draft of it", none, () => ({ ...untouched, journalSeal: null }), after),
  onApplication("removes the end and the seal", some, () => ({ journalSeal: null }), after),
  onApplication(
    "puts a history back as it was, with the seal of then",
    some,
    ({ applicationId, entries }, cut) => ({
      journalSeal: sealOf(applicationId, cut, entries[cut - 1]?.hash ?? "", testKey),
    }),
    after,
  ),
  onApplication(
    "alters a seal",
    all,
    ({ entries }, _cut, draw) => ({ journalSeal: `${1 + draw(entries.length)}:${noise(draw)}` }),
    ({ reference }) => ({ reference }),
  ),
  onApplication(
    "changes the state behind the journal",
    all,
    () => ({ decision: "approved" }),
    ({ reference, entries }) => ({
      reference,
      sequence: entries.length,
    }),
  ),
];

const tearsOut = (name: string, references: boolean): Attack => ({
  name,
  run: async (tx, histories, draw) => {
    const history = pick(histories, draw);
    await rewrite(tx, history, []);
    await tx.delete(applications).where(eq(applications.applicationId, history.applicationId));
    if (references)
      await tx.delete(applicationReferences).where(eq(applicationReferences.reference, history.reference));
    return [{ reference: history.reference, sequence: 0 }];
  },
});

const addsAnApplication: Attack = {
  name: "adds an application with another's history",
  run: async (tx, histories, draw) => {
    const { applicationId, entries } = pick(histories, draw);
    const [row] = await tx.select().from(applications).where(eq(applications.applicationId, applicationId));
    if (row === undefined) throw new Error("The application is gone");
    const copy = { ...row, applicationId: applicationId.replace(/.{4}$/, "ffff"), reference: "FRAUDE22" };
    await tx.insert(applications).values(copy);
    await tx.insert(applicationReferences).values(copy);
    await tx.insert(events).values(entries.map((entry) => ({ ...entry, applicationId: copy.applicationId })));
    return [{ reference: copy.reference, sequence: 1 }];
  },
};

export const onApplications: readonly Attack[] = [
  ...changed,
  tearsOut("tears out an application", false),
  tearsOut("tears out an application and its reference", true),
  addsAnApplication,
];
