import type { Moment } from "../moment.ts";

export type By = "haddad" | "benali" | "marchetti";

/** What someone does to a filed application, in the order it happened. */
export type Act =
  | { does: "claim"; by: By; at: Moment }
  /** Answers the checklists of the documents: all yes but these points; or only those of one document. */
  | { does: "examine"; by: By; slot?: string; no?: readonly string[] }
  | { does: "request"; by: By; at: Moment; slot: string; ground: string; comment: string; message: string }
  | { does: "answer"; at: Moment }
  | { does: "approve"; by: By; at: Moment }
  | { does: "reject" | "close"; by: By; at: Moment; ground: string; facts: string }
  | { does: "withdraw"; at: Moment }
  | { does: "write"; at: Moment; body: string; by?: By }
  | { does: "note"; at: Moment; body: string; by: By }
  | { does: "open"; at: Moment; by: By; reason: "review" | "search" | "dispatch" }
  | { does: "confirm_address"; at: Moment; street: string };

export type Story = {
  who: string;
  plate: string;
  papers: "code" | "formula";
  /** When it was sent; for a draft, last saved. */
  filed: Moment;
  reference?: string;
  soldDaysBefore?: number;
  seller?: "private" | "professional" | "gift";
  jointHolder?: string;
  /** What is wrong with the documents first sent. */
  flaw?: "no_time" | "old_bill" | "failed_test";
  /** Left at this step, with these documents. */
  draft?: { step: string; slots?: readonly string[] };
  /** Paid a few minutes after sending unless said otherwise. */
  payment?: "not_tried" | "refused";
  acts?: readonly Act[];
  lot?: string;
  /** What the carrier told: its code and when. */
  parcel?: readonly (readonly [code: string, at: Moment])[];
  afterwards?: readonly Act[];
  /** Whether its acknowledgement, certificate, receipt and decision can be read: each takes a moment to make. */
  issued?: true;
};
