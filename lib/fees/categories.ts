/** Families of EU vehicle categories (rubric J) that the taxes treat apart. A category may carry a suffix: L3e-A2, N1G. */
export const categoryFamilies = {
  /** Drawn, without an engine: no regional tax. */
  drawn: /^[ORS]\d/,
  cyclomotor: /^L[12]e/,
  motorcycle: /^L[34]e/,
  heavyGoods: /^N[23]/,
  /** Subject to the tax on transport vehicles (CIBS L421-30). */
  transport: /^(N|M[23])/,
  /** Subject to the CO2 and mass taxes. */
  passengerCar: /^M1/,
} as const satisfies Record<string, RegExp>;

export const categoryPattern = /^(L[1-7]e|M[123]|N[123]|O[1-4]|T[1-5]|C[1-5]|R[1-4]|S[12])[A-Za-z0-9-]{0,5}$/;

export const isOf = (category: string | undefined, family: keyof typeof categoryFamilies): boolean =>
  category !== undefined && categoryFamilies[family].test(category);
