import { formatDay, formatInstant } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";

/** What silence is worth, and the day it will be (CRPA L231-1, L231-4). */
type Silence = { effect: "acceptance" | "rejection"; on: string } | { effect: "none" };

/** All that an e-mail may say: a reference, a procedure, dates, the carrier’s number, who to write to. Nothing of the person. */
export type EmailFacts = {
  /** As printed: D-7KQ4-M2XP. */
  reference: string;
  procedure: Procedure;
  service: { name: Text; email: string; phone: string; postalAddress: string; court: string };
  writtenOn: string;
  /** What the filing started; absent before it. */
  filing?: { receivedAt: Date; answerExpectedOn: string; silence: Silence };
  /** The service’s own aim, as it stands. */
  answerExpectedOn?: string;
  /** The last day to answer what the service asked. */
  answerBy?: string;
  /** When an officer comes and sees the place. */
  visitAt?: Date;
  shipmentNumber?: string;
  /** The day silence decided. */
  silentOn?: string;
  /** What is left to pay for what was granted. */
  dueCents?: number;
  /** Closed because nothing was paid, not by the person. */
  unpaid?: boolean;
};

export type Block = { kind: "text"; text: Text } | { kind: "heading"; text: Text } | { kind: "list"; items: Text[] };

/** The button goes to the page followed without an account, or to the person’s own pages after signing in. */
export type EmailContent = { subject: Text; blocks: Block[]; button: { label: Text; to: "tracking" | "space" } };
export type Template = (facts: EmailFacts) => EmailContent;

export const words = (fr: string, en: string): Text => ({ fr, en });
export const say = (fr: string, en: string): Block => ({ kind: "text", text: { fr, en } });
export const heading = (fr: string, en: string): Block => ({ kind: "heading", text: { fr, en } });
export const list = (items: Text[]): Block => ({ kind: "list", items });

/** Nothing is said of what is not known. */
export const when = <Known>(known: Known | undefined, write: (known: Known) => Block[]): Block[] =>
  known === undefined ? [] : write(known);

export const dayIn = (day: string): Text => ({ fr: formatDay(day, "fr"), en: formatDay(day, "en") });
export const instantIn = (at: Date): Text => ({ fr: formatInstant(at, "fr"), en: formatInstant(at, "en") });

export const follow = { label: words("Suivre ma demande", "Follow my application"), to: "tracking" } as const;
