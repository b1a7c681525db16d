import { plural } from "./numbers.ts";
import type { Language } from "./text.ts";

const hour = 3_600;
const day = 24 * hour;

/** A length of time that was measured, in whole units, rounded up: “3 jours”, “5 hours”. @param seconds how long */
export const spanWords = (seconds: number, language: Language): string => {
  const [count, one, other] =
    seconds < day
      ? [seconds / hour, hours[language][0], hours[language][1]]
      : [seconds / day, days[language][0], days[language][1]];
  const whole = Math.max(1, Math.ceil(count));
  return `${whole}\u00a0${plural(whole, language, one, other)}`;
};

const hours = { fr: ["heure", "heures"], en: ["hour", "hours"] } as const;
const days = { fr: ["jour", "jours"], en: ["day", "days"] } as const;

/** “94 %”, of a share from 0 to 1; rounded down, so that all is only said of all. */
export const percentWords = (share: number, language: Language): string => {
  const whole = Math.floor(share * 100 + 1e-6);
  return language === "fr" ? `${whole}\u00a0%` : `${whole}%`;
};
