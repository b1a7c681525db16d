type Dated = { from?: string | undefined; until?: string | undefined };

/** From its first day to its last, both among them. */
export const isInForce = ({ from, until }: Dated, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/** The edition of a tariff: the latest first day among what applies, or “in force” when none is dated. */
export const editionOf = (applied: readonly Dated[]): string =>
  applied
    .flatMap(({ from }) => from ?? [])
    .toSorted()
    .at(-1) ?? "in force";
