/** Each second digit from the right counts double; the whole is a multiple of ten (ISO/IEC 7812-1, annex B). */
const isLuhn = (digits: string): boolean => {
  const weighed = [...digits].reverse().map((digit, rank) => Number(digit) * (rank % 2 === 0 ? 1 : 2));
  return weighed.reduce((sum, each) => sum + (each > 9 ? each - 9 : each), 0) % 10 === 0;
};

const laPoste = "356000000";

export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && isLuhn(digits);

/** The offices of La Poste are numbered otherwise: the sum of their digits is a multiple of five. */
export const isSiret = (digits: string): boolean =>
  /^\d{14}$/.test(digits) && (isLuhn(digits) || (digits.startsWith(laPoste) && sumOf(digits) % 5 === 0));

const sumOf = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** ISO 13616: moved round and written in digits, the remainder by 97 is 1. */
export const isIban = (iban: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || (iban.startsWith("FR") && iban.length !== 27)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
};
