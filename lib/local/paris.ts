const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZoneName: "longOffset",
});

/** The instant as Paris clocks show it, with its offset: `2026-07-04T01:25:12+02:00`. */
export const parisIso = (instant: Date): string => {
  const part = new Map<string, string>(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute, second] = ["year", "month", "day", "hour", "minute", "second"].map(
    (name) => part.get(name) ?? "",
  );
  const offset = (part.get("timeZoneName") ?? "").replace("GMT", "") || "+00:00";
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
};

/** The day in Paris, `YYYY-MM-DD`. */
export const parisDay = (instant: Date): string => parisIso(instant).slice(0, 10);

const written = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** “jeudi 12 mars 2026 à 14 h 32”. */
export const parisWords = (instant: Date): string =>
  written.format(instant).replace(/(\d{1,2}):(\d{2})$/, "$1\u00a0h\u00a0$2");
