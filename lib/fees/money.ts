export const fromEuros = (euros: number): number => Math.round(euros * 100);

/** To the nearest whole euro, fifty cents counting for one. Amounts are never negative here. */
export const roundToEuro = (cents: number): number => Math.floor((cents + 50) / 100) * 100;
