import type { Draw } from "./draw.ts";

/** A day of the two years: how much is filed on it, and what the product’s own calendar says of it. */
export type Day = {
  name: string;
  midnight: number;
  weight: number;
  dueOn: string;
  silenceOn: string | null;
  /** The first working day after this one, as a place in `working`. */
  next: number;
};
export type Calendar = { days: readonly Day[]; working: readonly number[] };

/** Of a hundred filings, how many in each hour of the day. */
const ofHour = [1, 0, 0, 0, 0, 1, 2, 3, 6, 8, 8, 7, 6, 6, 7, 7, 6, 5, 5, 5, 6, 6, 3, 2];
const hours = ofHour.flatMap((share, hour) => Array.from({ length: share }, () => hour));

const minute = 60_000;
const hour = 60 * minute;

/** A moment of the day at which people file. */
export const filingTime = (draw: Draw): number => (hours[draw(hours.length)] ?? 12) * hour + draw(hour);

/** Office hours: from half past eight to a quarter past five. */
export const officeTime = (draw: Draw): number => 8 * hour + 30 * minute + draw(8 * hour + 45 * minute);

export const at = (time: number, minutes: number): number => time + minutes * minute;
