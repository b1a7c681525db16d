import { useId } from "react";
import { formatShortDay, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Parcel as ParcelView, ThreadEntry } from "#lib/tracking/thread.ts";
import type { Tracker } from "#lib/tracking/tracker.ts";
import { Parcel } from "../thread/parcel.tsx";
import { Thread, type ThreadItem } from "../thread/thread.tsx";

const words = {
  title: { fr: "Le fil de votre demande", en: "The thread of your application" },
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
  const id = useId();
  const { thread, parcel } = tracker;
  const done = thread.map((entry, index) => ({
    ...itemOf(entry, language),
    icon: parcel && !tracker.over ? ("truck" as const) : ("clock" as const),
    children: (
      <>
        <Words entry={entry} language={language} link={entry.issued && issued?.(entry.issued)} />
        {index === thread.length - 1 && parcel ? <Letter parcel={parcel} language={language} /> : null}
      </>
    ),
  }));
  const expected = tracker.expected.map(
    ({ key, when, title, detail }): ThreadItem => ({
      key,
      is: "next",
      day: when?.[language] ?? words.afterwards[language],
      title: title[language],
      children: detail?.[language],
    }),
  );
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="sm" id={id}>
        {words.title[language]}
      </h2>
      <Thread items={[...done, ...expected]} language={language} />
    </section>
  );
}

const itemOf = ({ key, is, at, title }: ThreadEntry, language: Language): Omit<ThreadItem, "children"> => ({
  key,
  is,
  at: at.toISOString(),
  day: formatShortDay(parisDay(at), language),
  time: formatTime(at, language),
  title: title[language],
});

type WordsProps = { entry: ThreadEntry; language: Language; link: IssuedLink | undefined };

function Words({ entry: { detail, by }, language, link }: WordsProps) {
  const said = [detail?.[language], by && `${by[language]}.`].filter((each) => each !== undefined);
  if (said.length === 0 && !link) return null;
  return (
    <p>
      {said.join(" ")} {link ? <a href={link.href}>{link.label}</a> : null}
    </p>
  );
}

function Letter({ parcel, language }: { parcel: ParcelView; language: Language }) {
  return (
    <>
      {parcel.events.length > 0 ? (
        <Parcel
          label={words.parcel[language]}
          events={parcel.events.map((event) => ({
            key: event.key,
            at: event.at.toISOString(),
            when: `${formatShortDay(parisDay(event.at), language)}, ${formatTime(event.at, language)}`,
            words: event.words[language],
          }))}
        />
      ) : null}
      <p className="pv-by">
        {words.tracked[language]} <span className="pv-num">{parcel.shipmentNumber}</span>
      </p>
    </>
  );
}
