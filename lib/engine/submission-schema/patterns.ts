/** Regular expressions for what a schema can only say of a text. All are anchored, and judged in bounded time. */

const digit = (from: number, to: number): string => (from > to ? "[^\\s\\S]" : `[${from}-${to}]`);

/** Figures whose value is at least that whole number; zeros may come first. */
export const atLeast = (least: number): string => {
  const figures = String(Math.max(0, least));
  const same = [...figures].map(
    (each, rank) => `${figures.slice(0, rank)}${digit(Number(each) + 1, 9)}${any(figures.length - rank - 1)}`,
  );
  return `^0*(?:${[figures, ...same, `[1-9]\\d{${figures.length},}`].join("|")})$`;
};

/** Figures whose value is at most that whole number; zeros may come first. */
export const atMost = (most: number): string => {
  if (most < 0) return "[^\\s\\S]";
  const figures = String(most);
  const same = [...figures].map(
    (each, rank) => `${figures.slice(0, rank)}${digit(0, Number(each) - 1)}${any(figures.length - rank - 1)}`,
  );
  const shorter = figures.length > 1 ? [`\\d{1,${figures.length - 1}}`] : [];
  return `^0*(?:${[figures, ...same, ...shorter].join("|")})$`;
};

const any = (count: number): string => (count > 0 ? `\\d{${count}}` : "");

/** A text that begins like that one or comes after it, letter by letter: as days are ordered. Only figures are compared. */
export const notBefore = (text: string): string => ordered(text, (figure) => digit(figure + 1, 9));

/** A text that begins like that one or comes before it. */
export const notAfter = (text: string): string => ordered(text, (figure) => digit(0, figure - 1));

const ordered = (text: string, others: (figure: number) => string): string => {
  const ways = [...text].flatMap((each, rank) =>
    /\d/.test(each) ? [`${text.slice(0, rank)}${others(Number(each))}`] : [],
  );
  return `^(?:${[text, ...ways].join("|")})`;
};

const leap = "(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const inMonth = "(?:0[1-9]|1\\d|2[0-8])";
const monthDay = `(?:(?:0[1-9]|1[0-2])-${inMonth}|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)`;

/** A day of the calendar, YYYY-MM-DD. */
export const day = `^(?:\\d{4}-${monthDay}|${leap}-02-29)$`;
export const month = "^\\d{4}-(?:0[1-9]|1[0-2])$";
export const year = "^\\d{4}$";

/** Letters that mean themselves in a pattern read with the flag u. */
export const literally = (text: string): string => text.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
