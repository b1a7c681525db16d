import type { Text } from "./text.ts";

/** The legal state of an application. Payment, production and shipment are dimensions of their own. */
export const decisions = [
  "draft",
  "awaiting_payment",
  "awaiting_completion",
  "submitted",
  "under_review",
  "information_requested",
  "approved",
  "rejected",
  "closed",
  "withdrawn",
] as const;
export const payments = ["none", "due", "paid"] as const;
export const productions = ["none", "queued", "in_production", "produced"] as const;
export const shipments = [
  "none",
  "dispatched",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "returned",
  "address_to_confirm",
  "to_resend",
  "delivered",
] as const;

export type Decision = (typeof decisions)[number];
export type Payment = (typeof payments)[number];
export type Production = (typeof productions)[number];
export type Shipment = (typeof shipments)[number];

export type State = { decision: Decision; payment: Payment; production: Production; shipment: Shipment };

/** What a person reads: one word for the four dimensions together. */
export const statuses = [
  "draft",
  "awaiting_payment",
  "awaiting_completion",
  "submitted",
  "under_review",
  "information_requested",
  "approved",
  "rejected",
  "closed",
  "withdrawn",
  "in_production",
  "produced",
  "dispatched",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "returned",
  "address_to_confirm",
  "to_resend",
  "delivered",
] as const;
export type Status = (typeof statuses)[number];

export type Tone = "neutral" | "info" | "miel" | "success" | "danger";

/** The words of a status: `label` in a list, `headline` as the title of the tracker. A procedure may replace them. */
export type StatusWords = { label: Text; headline: Text };

export const statusTone: Record<Status, Tone> = {
  draft: "neutral",
  awaiting_payment: "miel",
  awaiting_completion: "miel",
  submitted: "info",
  under_review: "info",
  information_requested: "miel",
  approved: "success",
  rejected: "danger",
  closed: "neutral",
  withdrawn: "neutral",
  in_production: "info",
  produced: "info",
  dispatched: "info",
  in_transit: "info",
  out_for_delivery: "info",
  available_for_pickup: "miel",
  returned: "neutral",
  address_to_confirm: "miel",
  to_resend: "info",
  delivered: "success",
};

export const finalStatuses: readonly Status[] = ["rejected", "closed", "withdrawn", "delivered"];

/** It was sent, and paid for where it must be: somebody counts on it. */
export const isFiled = ({ decision }: Pick<State, "decision">): boolean =>
  decision !== "draft" && decision !== "awaiting_payment";

/** Nothing more happens to it: it ended before, it arrived, or it was granted and nothing is to be paid, made or sent. */
export const isOver = (state: State): boolean => {
  const status = statusOf(state);
  return finalStatuses.includes(status) || (status === "approved" && state.production === "none");
};

/** The one projection shared by the tracker, the e-mails, the API and the statistics. */
export const statusOf = (state: State): Status => {
  if (state.decision !== "approved") return state.decision;
  if (state.payment === "due") return "awaiting_payment";
  if (state.shipment !== "none") return state.shipment;
  if (state.production === "in_production" || state.production === "produced") return state.production;
  return "approved";
};
