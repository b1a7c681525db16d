import { tidy } from "./formats.ts";

/** A number as it is kept, 1234.5, from what a person types: spaces by thousands, a comma or a point, zeros that say nothing. */
export const plainNumber = (typed: string): string => {
  const plain = tidy(typed).replace(/\s/g, "").replace(/−/g, "-").replace(",", ".");
  const digits = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(plain);
  if (digits === null) return tidy(typed);
  const [, sign = "", whole = "", decimals = ""] = digits;
  const value = decimals === "" ? whole : `${whole}.${decimals}`;
  return Number(value) === 0 ? "0" : sign + value;
};

/** How many figures stand after the point. */
export const decimalsIn = (number: string): number => number.split(".")[1]?.length ?? 0;

/** Cents, from euros as a person types them: 1 234,56 €. What is no amount is left as typed, for the check to refuse. */
export const centsOf = (typed: string): string => {
  const plain = tidy(typed).replace(/[\s€]/g, "");
  const amount = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (amount === null) return plain === "" ? "" : wordsOf(tidy(typed));
  return String(BigInt(`${amount[1]}${(amount[2] ?? "").padEnd(2, "0")}`));
};

/** Digits alone would be taken for cents. */
const wordsOf = (typed: string): string => (/^\d+$/.test(typed) ? `${typed} EUR` : typed);

/** Euros as they are typed, from cents; what is no amount as it was. */
export const eurosOf = (cents: string): string => {
  if (!/^\d+$/.test(cents)) return cents;
  const padded = cents.padStart(3, "0");
  const [euros, rest] = [padded.slice(0, -2), padded.slice(-2)];
  return rest === "00" ? euros : `${euros},${rest}`;
};
