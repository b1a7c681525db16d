import { formatDay } from "#lib/engine/calendar.ts";
import type { DeliveryKind } from "#lib/engine/delivery.ts";
import type { Text } from "#lib/engine/text.ts";

/** What something real gives; what is not known is not there. */
export type Known = {
  today: string;
  delivery: DeliveryKind;
  /** Whether what is due is paid once the application is granted, and not before it is filed. */
  paidAfter: boolean;
  /** Whether silence decided. */
  deemed: boolean;
  /** The service’s own aim. */
  dueOn?: string | undefined;
  /** CRPA L231-1 to L231-4, and what silence then means. */
  silence?: { on: string; means: "acceptance" | "rejection" } | undefined;
  answerBy?: string | undefined;
  /** The carrier’s estimate. */
  arrivesOn?: string | undefined;
  deliveredOn?: string | undefined;
  draftUntil?: string | undefined;
};

/** A day is set between asterisks, for the page to stress it. */
export const stressed = (day: string): Text => ({
  fr: `*${formatDay(day, "fr")}*`,
  en: `*${formatDay(day, "en")}*`,
});
