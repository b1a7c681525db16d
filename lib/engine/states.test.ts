import { describe, expect, it } from "vitest";
import {
  decisions,
  finalStatuses,
  isOver,
  payments,
  productions,
  type State,
  shipments,
  statuses,
  statusOf,
  statusTone,
} from "./states.ts";
import { statusWords } from "./status-words.ts";

const every: State[] = decisions.flatMap((decision) =>
  payments.flatMap((payment) =>
    productions.flatMap((production) => shipments.map((shipment) => ({ decision, payment, production, shipment }))),
  ),
);

describe("what a person sees of a state", () => {
  it("is one known status, whatever the four dimensions say", () => {
    expect(every).toHaveLength(1_080);
    expect(new Set(every.map(statusOf))).toEqual(new Set(statuses));
  });

  it("is the decision until it is favourable, then the parcel, then the production", () => {
    const approved: State = { decision: "approved", payment: "paid", production: "produced", shipment: "none" };
    expect(statusOf({ ...approved, decision: "under_review" })).toBe("under_review");
    expect(statusOf({ ...approved, production: "queued" })).toBe("approved");
    expect(statusOf(approved)).toBe("produced");
    expect(statusOf({ ...approved, shipment: "in_transit" })).toBe("in_transit");
    expect(statusOf({ ...approved, production: "none", payment: "due" })).toBe("awaiting_payment");
  });

  it("is over when it ended before, arrived, or was granted with nothing to pay, make or send", () => {
    const approved: State = { decision: "approved", payment: "paid", production: "none", shipment: "none" };
    expect(isOver(approved)).toBe(true);
    expect(isOver({ ...approved, payment: "due" })).toBe(false);
    expect(isOver({ ...approved, production: "queued" })).toBe(false);
    expect(isOver({ ...approved, production: "produced", shipment: "delivered" })).toBe(true);
    for (const decision of ["rejected", "closed", "withdrawn"] as const)
      expect(isOver({ ...approved, decision })).toBe(true);
    for (const decision of ["draft", "awaiting_payment", "submitted", "under_review"] as const)
      expect(isOver({ ...approved, decision })).toBe(false);
  });

  it("has words in both languages and a tone", () => {
    for (const status of statuses) {
      const { label, headline } = statusWords[status];
      for (const words of [label.fr, label.en, headline.fr, headline.en]) expect(words).toMatch(/^\S.*\S$/);
      expect(statusTone[status]).toBeTruthy();
    }
    expect(finalStatuses).toEqual(["rejected", "closed", "withdrawn", "delivered"]);
  });
});
