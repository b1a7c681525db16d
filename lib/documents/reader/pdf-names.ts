/** A name of a PDF as a pattern: any of its letters may be written by its code (ISO 32000-1, 7.3.5). */
export const nameIn = (...names: string[]): RegExp => new RegExp(`/(?:${names.map(spelt).join("|")})(?![A-Za-z0-9#])`);

const spelt = (name: string): string =>
  [...name].map((letter) => `(?:${letter}|#${hexadecimal(letter.charCodeAt(0))})`).join("");

const hexadecimal = (code: number): string =>
  [...code.toString(16)].map((digit) => (/\d/.test(digit) ? digit : `[${digit}${digit.toUpperCase()}]`)).join("");
