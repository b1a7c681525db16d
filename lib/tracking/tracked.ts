import { z } from "zod";
import type { Answers } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { State } from "#lib/engine/states.ts";
import type { ActorKind } from "#lib/engine/workflow.ts";

/** What a tracker is drawn from: rows as they are kept. */
export type Tracked = {
  procedure: Procedure;
  /** Which service answers, as people name it. */
  service: { fr: string; en: string };
  application: State & {
    dueOn: string | null;
    completeBy: string | null;
    silenceOn: string | null;
    submittedAt: Date | null;
    draftExpiresAt: Date | null;
    answers: Answers;
  };
  /** In the order of their sequence. */
  events: readonly TrackedEvent[];
  /** In the order they were made. */
  envelopes: readonly { shipmentNumber: string | null; estimatedOn: string | null }[];
  carrierEvents: readonly { shipmentNumber: string; code: string; label: string; occurredAt: Date }[];
};

export type TrackedEvent = {
  sequence: number;
  type: string;
  actor: ActorKind;
  actorName: string;
  channel: "online" | "counter" | "post" | "phone";
  status: string;
  data: Record<string, unknown>;
  occurredAt: Date;
};

const dataSchema = z.object({
  amountCents: z.number().int().optional().catch(undefined),
  documents: z.number().int().optional().catch(undefined),
  dueOn: z.iso.date().optional().catch(undefined),
  visitAt: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .optional()
    .catch(undefined),
});
export type EventData = z.infer<typeof dataSchema>;

/** What the words of an event may use of what it holds; everything else stays where it is. */
export const dataOf = ({ data }: Pick<TrackedEvent, "data">): EventData => dataSchema.parse(data);
