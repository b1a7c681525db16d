import type { MassCounting } from "./malus-scales.ts";

/** What the sources leave open. The defaults are the readings the observed cases do not contradict. */
export type FeeOptions = {
  /** Round the sum of Y.1 to Y.4 once, or each of them. */
  rounding: "ROUND_SUBTOTAL" | "ROUND_EACH";
  massCounting: MassCounting;
  /** Y.1 of categories N2 and N3. */
  heavyGoods: "FULL" | "HALF";
  /** Whether the title of a cyclomotor is sent for free. */
  cyclomotorDelivery: "FREE" | "CHARGED";
};

export const defaultFeeOptions: FeeOptions = {
  rounding: "ROUND_SUBTOTAL",
  massCounting: "FIRST_KG_TAXED",
  heavyGoods: "FULL",
  cyclomotorDelivery: "FREE",
};
