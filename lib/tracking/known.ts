import { formatDay } from "#lib/engine/calendar.ts";
import type { Completion } from "#lib/engine/completion-schema.ts";
import type { DeliveryKind } from "#lib/engine/delivery.ts";
import type { Reasons } from "#lib/engine/reasons.ts";
import type { Running } from "#lib/engine/term.ts";
import type { Text } from "#lib/engine/text.ts";

/** What something real gives; what is not known is not there. */
export type Known = {
  today: string;
  delivery: DeliveryKind;
  /** Whether what is due is paid once the application is granted, and not before it is filed. */
  paidAfter: boolean;
  /** Whether silence decided. */
  deemed: boolean;
  /** What the procedure says of its second part, when it has one. */
  completion?: Pick<Completion, "prompt" | "lapsed"> | undefined;
  /** The last day to complete it. */
  completeBy?: string | undefined;
  /** Whether it was closed because nobody completed it. */
  lapsed: boolean;
  /** What became of the reasons, when silence rejected. */
  reasons?: Reasons | undefined;
  /** Whether it ends written down elsewhere, and not by a decision. */
  records: boolean;
  /** The service’s own aim. */
  dueOn?: string | undefined;
  /** CRPA L231-1 to L231-4, and what silence then means. */
  silence?: { on: string; means: "acceptance" | "rejection" } | undefined;
  answerBy?: string | undefined;
  /** The carrier’s estimate. */
  arrivesOn?: string | undefined;
  deliveredOn?: string | undefined;
  draftUntil?: string | undefined;
  /** When an officer comes and sees the place, until then. */
  visitAt?: Date | undefined;
  /** Where what was granted for a time stands; only for those who may know from when to when. */
  running?: Running | undefined;
};

/** A day is set between asterisks, for the page to stress it. */
export const stressed = (day: string): Text => ({
  fr: `*${formatDay(day, "fr")}*`,
  en: `*${formatDay(day, "en")}*`,
});
