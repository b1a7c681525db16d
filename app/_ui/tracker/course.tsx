import { formatShortDay, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Parcel, ThreadEntry } from "#lib/tracking/thread.ts";
import type { Tracker } from "#lib/tracking/tracker.ts";
import type { ParcelWords } from "../thread/parcel.tsx";
import type { ThreadItem } from "../thread/thread.tsx";
import { CourseLine } from "./course-line.tsx";

const words = {
  afterwards: { fr: "ensuite", en: "then" },
  parcel: { fr: "Événements du pli", en: "Events of the letter" },
  tracked: { fr: "Courrier suivi", en: "Tracked mail" },
} as const satisfies Record<string, Text>;

/** Where a document that came of a step can be downloaded, once it is there. */
export type IssuedLink = { href: string; label: string };
type CourseProps = {
  tracker: Tracker;
  language: Language;
  issued?: (kind: NonNullable<ThreadEntry["issued"]>) => IssuedLink | undefined;
};

/** One line from filing to the letterbox: what happened, where it is, what is to come. */
export function Course({ tracker, language, issued }: CourseProps) {
  const { thread, parcel, expected } = tracker;
  const done = thread.map((entry, index) => ({
    ...itemOf(entry, language),
    icon: parcel && !tracker.over ? ("truck" as const) : ("clock" as const),
    link: entry.issued && issued?.(entry.issued),
    parcel: index === thread.length - 1 && parcel ? parcelWords(parcel, language) : undefined,
  }));
  const toCome = expected.map(
    ({ key, when, title, detail }): ThreadItem => ({
      key,
      is: "next",
      day: (when ?? words.afterwards)[language],
      title: title[language],
      said: detail?.[language],
    }),
  );
  return <CourseLine items={[...done, ...toCome]} language={language} />;
}

const itemOf = ({ key, is, at, title, detail, by }: ThreadEntry, language: Language): ThreadItem => ({
  key,
  is,
  at: at.toISOString(),
  day: formatShortDay(parisDay(at), language),
  time: formatTime(at, language),
  title: title[language],
  said: [detail?.[language], by && `${by[language]}.`].filter(Boolean).join(" "),
});

const parcelWords = ({ events, shipmentNumber }: Parcel, language: Language): ParcelWords => ({
  label: words.parcel[language],
  events: events.map((event) => ({
    key: event.key,
    at: event.at.toISOString(),
    when: `${formatShortDay(parisDay(event.at), language)}, ${formatTime(event.at, language)}`,
    words: event.words[language],
  })),
  kind: words.tracked[language],
  number: shipmentNumber,
});
