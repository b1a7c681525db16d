import type { Told } from "#app/_ui/back-office/outcome.tsx";
import type { Application } from "#lib/applications/transition.ts";
import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import type { Language } from "#lib/engine/text.ts";
import { actions } from "#lib/engine/workflow.ts";
import { refusalWords } from "../../refusal-words.ts";

export const gestures = ["claim", "approve"] as const;
type Gesture = (typeof gestures)[number];

const words = {
  claim: { fr: "Ce dossier est à vous.", en: "This case is yours." },
  approve: { fr: "Dossier accepté.", en: "Case approved." },
} as const satisfies Record<Gesture, unknown>;

export const done = (gesture: Gesture, language: Language): NonNullable<Told> => ({
  words: words[gesture][language],
  isRefusal: false,
});

/** What the address says was just done, if the case says so too: anyone may write an address. */
export const justDone = (
  said: unknown,
  { decision, assignedTo }: Pick<Application, "decision" | "assignedTo">,
  agent: { id: string },
  language: Language,
): Told => {
  const isTrue = { claim: assignedTo === agent.id && decision === "under_review", approve: decision === "approved" };
  const gesture = gestures.find((each) => each === said);
  return gesture && isTrue[gesture] ? done(gesture, language) : undefined;
};

const refusals = ["not_mine", "taken", "not_now", "obstacles"] as const;

/** What the address says was refused, in the words of that refusal; who was quicker, the history tells. */
export const notDone = (
  said: unknown,
  events: CaseFile["events"],
  agent: { id: string },
  told: { language: Language; now: Date },
): Told => {
  const because = refusals.find((each) => each === said);
  if (because) return { words: refusalWords({ because }, told), isRefusal: true };
  const last = said === "overtaken" ? events.find(({ type }) => actions.some((action) => action === type)) : undefined;
  const action = actions.find((each) => each === last?.type);
  if (last === undefined || action === undefined) return undefined;
  const { actorName: by, occurredAt: at } = last;
  const quicker = { ok: false, because: "overtaken", action, by, at, byMe: last.actorId === agent.id } as const;
  return { words: refusalWords(quicker, told), isRefusal: true };
};
