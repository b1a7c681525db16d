/** Energy codes of rubric P.3, by the family the taxes know. */
export const energies = {
  /** Electricity or hydrogen alone (CIBS L421-49). */
  electric: ["EL", "H2", "HE", "HH"],
  /** Comprises electricity, natural gas, LPG or E85 (CIBS L421-48 and L421-50). */
  alternative: [
    ...["EE", "GL", "FL", "EM", "ER", "GM", "NE", "PE"],
    ...["EH", "FE", "FH", "GH", "GF", "GQ"],
    ...["GP", "GN", "EG", "EN", "EP", "EQ", "FG", "FN", "G2", "GZ", "NH", "PH"],
  ],
  other: ["ES", "ET", "GO", "GA", "GE", "GG", "PL", "AC"],
} as const;

export type EnergyFamily = keyof typeof energies;

export const energyCodes: readonly string[] = Object.values(energies).flat();

export function energyFamily(code: string): EnergyFamily {
  if (energies.electric.some((known) => known === code)) return "electric";
  return energies.alternative.some((known) => known === code) ? "alternative" : "other";
}
