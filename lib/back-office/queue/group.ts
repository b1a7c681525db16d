import { and, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationReferences, applications } from "#db/schema.ts";
import { circumstancesOf } from "#lib/applications/transition.ts";
import { judge } from "#lib/engine/workflow.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { assign, mayAssign } from "../assign.ts";
import { actorOf, type Caseworker } from "../caseworker.ts";
import { claim } from "../claim.ts";
import type { Seen } from "../on-case.ts";
import { seenBy } from "../own-case.ts";
import { type CaseRow, readRows } from "./rows.ts";

/** What can be done with several cases at once. Nothing is decided in a group. */
export const gestures = ["prendre", "affecter"] as const;
export type Gesture = (typeof gestures)[number];
export type Chosen = { row: CaseRow; isPossible: boolean };

const actionOf = { prendre: "claim", affecter: "assign" } as const;

/** A page of the queue at the most. */
export const groupLimit = 50;

/** The cases chosen, with those that the gesture will leave alone. */
export const previewGroup = async (
  agent: Caseworker,
  gesture: Gesture,
  references: readonly string[],
): Promise<Chosen[]> => {
  const found = await database()
    .select({ id: applications.applicationId })
    .from(applications)
    .innerJoin(applicationReferences, eq(applicationReferences.applicationId, applications.applicationId))
    .where(and(seenBy(agent), inArray(applicationReferences.reference, references.slice(0, groupLimit))))
    .orderBy(applications.dueOn, applications.applicationId);
  const rows = await readRows(
    agent,
    found.map(({ id }) => id),
  );
  return rows.map((row) => ({ row, isPossible: isPossible(agent, gesture, row) }));
};

const isPossible = (agent: Caseworker, gesture: Gesture, row: CaseRow): boolean => {
  const workflow = workflowOf(requireProcedure(row.procedureSlug));
  const checks = row.results.map((result) => ({ result }));
  const circumstances = circumstancesOf({ ...row, checks, fee: null }, actorOf(agent));
  const verdict = judge(workflow, row, actionOf[gesture], "agent", circumstances);
  return verdict.ok && (gesture === "prendre" || mayAssign(agent, row));
};

type Group = { gesture: Gesture; cases: readonly Seen[]; assigneeId: string };
export type GroupOutcome = { reference: string; outcome: Awaited<ReturnType<typeof assign>> };

/** One transaction a case: what one refuses does not hold back the others. */
export const actOnGroup = async (agent: Caseworker, group: Group, now: Date): Promise<GroupOutcome[]> => {
  const outcomes: GroupOutcome[] = [];
  for (const seen of group.cases.slice(0, groupLimit)) {
    const outcome =
      group.gesture === "prendre"
        ? await claim(agent, seen, now)
        : await assign(agent, { ...seen, assigneeId: group.assigneeId }, now);
    outcomes.push({ reference: seen.reference, outcome });
  }
  return outcomes;
};
