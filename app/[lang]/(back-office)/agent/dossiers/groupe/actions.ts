"use server";

import { z } from "zod";
import type { GroupAnswer } from "#app/_ui/back-office/group-form.tsx";
import { actOnGroup, gestures } from "#lib/back-office/queue/group.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { parseForm } from "#lib/web/read-request.ts";
import { refusalWords } from "../../refusal-words.ts";

const seen = z
  .string()
  .regex(/^[0-9A-Z]{8}\.\d+$/)
  .transform((written) => {
    const [reference = "", version = ""] = written.split(".");
    return { reference, expectedVersion: Number(version) };
  });
const group = z.object({ gesture: z.enum(gestures), cases: z.array(seen), assigneeId: z.string() });

export async function act(_previous: GroupAnswer | undefined, form: FormData): Promise<GroupAnswer> {
  const agent = await requireAgent("/agent/dossiers");
  const language = await currentLanguage();
  const { gesture, cases, assigneeId } = parseForm(group, {
    gesture: form.get("geste"),
    cases: form.getAll("vu"),
    assigneeId: form.get("agent") ?? "",
  });
  const outcomes = await actOnGroup(agent, { gesture, cases, assigneeId }, now());
  return outcomes.map(({ reference, outcome }) => ({
    reference,
    refusal: outcome.ok ? undefined : refusalWords(outcome, { language, now: now() }),
  }));
}
