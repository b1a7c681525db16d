/** Fixed tax, for every certificate delivered (CIBS L421-30, L421-33 1°), in cents. */
export const fixedTaxCents = 1100;

/** Fee for sending the title by post (order of 21 September 2015), in cents. */
export const deliveryFeeCents = 276;

/** Tax on transport vehicles by permissible laden mass F.2 (CIBS L421-30, L421-55 and following): up to that many kg, cents. */
export const transportTaxBands = [
  { upToKg: 3_500, cents: 3_400 },
  { upToKg: 5_999, cents: 12_700 },
  { upToKg: 10_999, cents: 18_900 },
  { upToKg: Number.POSITIVE_INFINITY, cents: 28_500 },
] as const;
