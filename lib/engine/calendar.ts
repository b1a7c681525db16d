import type { Language } from "./text.ts";

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/** Days are written as they are, whatever the clock of the machine. */
const written = (options: Intl.DateTimeFormatOptions) =>
  ({
    fr: new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", ...options }),
    en: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }),
  }) as const satisfies Record<Language, Intl.DateTimeFormat>;

const formats = {
  date: written({ day: "numeric", month: "long", year: "numeric" }),
  day: written({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  shortDay: written({ weekday: "short", day: "numeric", month: "short" }),
  figures: written({ day: "2-digit", month: "2-digit", year: "numeric" }),
} as const;

const parisClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The ISO day it is in Paris at that instant. */
export const parisDay = (instant: Date): string => dayOf(parisWallClock(instant));

/** The instant at which that day begins in Paris. Clocks there change at 01:00 UTC, so midnight is never in doubt. */
export function parisMidnight(day: string): Date {
  const asIfUtc = utcTime(day);
  const guess = asIfUtc - parisOffset(asIfUtc);
  return new Date(asIfUtc - parisOffset(guess));
}

/** Whether the value is a day of the calendar written YYYY-MM-DD. */
export const isDay = (value: string): boolean => timeOf(value) !== undefined;

export const addDays = (day: string, count: number): string => dayOf(utcTime(day) + count * dayLength);

/** From anniversary to anniversary; a day the target month does not have becomes its last one (31/08 + 6 months = 28/02). */
export function addMonths(day: string, count: number): string {
  const { year, month, date } = partsOf(day);
  const lastOfTarget = new Date(Date.UTC(year, month + count + 1, 0));
  lastOfTarget.setUTCDate(Math.min(date, lastOfTarget.getUTCDate()));
  return dayOf(lastOfTarget.getTime());
}

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((utcTime(to) - utcTime(from)) / dayLength);

/** A public holiday in the whole of France (labour code, article L3133-1). */
export const isHoliday = (day: string): boolean => holidaysOf(partsOf(day).year).has(day);

const holidays = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const known = holidays.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
  const easterMonday = 1;
  const ascension = 39;
  const whitMonday = 50;
  const moving = [easterMonday, ascension, whitMonday].map((count) => addDays(easter, count));
  const found = new Set([...fixed.map((date) => `${String(year).padStart(4, "0")}-${date}`), ...moving]);
  holidays.set(year, found);
  return found;
}

/** Monday to Friday, public holidays excepted: “jour ouvré”. */
export function isWorkingDay(day: string): boolean {
  const weekday = partsOf(day).weekday;
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

/** The nth working day after that day (before it when n is negative); the day itself when n is 0. */
export function addWorkingDays(day: string, count: number): string {
  const step = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** “jeudi 12 mars 2026”, “Thursday 12 March 2026”. */
export const formatDay = (day: string, language: Language): string => write("day", day, language);

/** “12 mars 2026”, “12 March 2026”. */
export const formatDate = (day: string, language: Language): string => write("date", day, language);

/** “jeu. 12 mars”, “Thu 12 Mar”. */
export const formatShortDay = (day: string, language: Language): string => write("shortDay", day, language);

/** “12/03/2026”, as papers have it. */
export const formatFigures = (day: string, language: Language): string => write("figures", day, language);

/** Paris time: “14 h 32”, “14:32”. */
export function formatTime(instant: Date, language: Language): string {
  const [hour = "", minutes = ""] = new Date(parisWallClock(instant)).toISOString().slice(11, 16).split(":");
  return language === "fr" ? `${Number(hour)}\u00a0h\u00a0${minutes}` : `${hour}:${minutes}`;
}

/** Paris time: “jeudi 12 mars 2026 à 14 h 32”, “Thursday 12 March 2026 at 14:32”. */
export function formatInstant(instant: Date, language: Language): string {
  const at = { fr: "à", en: "at" }[language];
  return `${formatDay(parisDay(instant), language)} ${at} ${formatTime(instant, language)}`;
}

const utcTime = (day: string): number => {
  const time = timeOf(day);
  if (time === undefined) throw new RangeError(`Not a day: ${day}`);
  return time;
};

/** At midnight UTC; nothing for what is no day, the 31st of June among them. */
const timeOf = (value: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(value);
  return !Number.isNaN(time) && dayOf(time) === value ? time : undefined;
};

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function partsOf(day: string) {
  const time = new Date(utcTime(day));
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth(),
    date: time.getUTCDate(),
    weekday: time.getUTCDay(),
  };
}

const writtenDays = new Map<string, string>();
const mostWritten = 20_000;

/** The same days are written on every page. */
const write = (format: keyof typeof formats, day: string, language: Language): string => {
  const name = `${format} ${language} ${day}`;
  const known = writtenDays.get(name);
  if (known !== undefined) return known;
  const text = writeOut(format, day, language);
  if (writtenDays.size >= mostWritten) writtenDays.clear();
  writtenDays.set(name, text);
  return text;
};

/** As Intl writes it, but for the first of the month in French and the comma that English may put after a weekday. */
const writeOut = (format: keyof typeof formats, day: string, language: Language): string =>
  formats[format][language]
    .formatToParts(utcTime(day))
    .map(({ type, value }) => {
      if (type === "literal") return value.replace(",", "");
      return type === "day" && value === "1" && language === "fr" ? "1er" : value;
    })
    .join("");

const hour = 60 * minute;
const offsets = new Map<number, number>();
const mostOffsets = 20_000;

/** What clocks show in Paris, as if it were UTC. They have only ever changed on the hour since 1911: each hour is looked up once. */
function parisWallClock(instant: Date): number {
  const time = Math.floor(instant.getTime() / 1000) * 1000;
  const known = offsets.get(Math.floor(time / hour));
  if (known !== undefined) return time + known;
  const shown = lookedUp(instant);
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(Math.floor(time / hour), shown - time);
  return shown;
}

function lookedUp(instant: Date): number {
  const parts = Object.fromEntries(parisClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
}

const parisOffset = (time: number): number => parisWallClock(new Date(time)) - Math.floor(time / 1000) * 1000;

/** Gregorian computus, in the anonymous form published by Nature in 1876. */
function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  return addDays(dayOf(Date.UTC(year, 2, 22)), moon + weekday - 7 * late);
}
