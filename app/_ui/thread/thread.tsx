import type { Language, Text } from "#lib/engine/text.ts";
import type { IconName } from "../icon.tsx";
import { Tag } from "../tag.tsx";
import { Node, type Progress } from "./node.tsx";
import { Parcel, type ParcelWords } from "./parcel.tsx";

export type ThreadItem = {
  key: string;
  is: Progress;
  /** The machine-readable instant or day. */
  at?: string | undefined;
  /** “lun. 2 nov.”; a future line carries a range or “ensuite”. */
  day?: string | undefined;
  /** “14 h 51”, or “attendu”. */
  time?: string | undefined;
  title: string;
  icon?: IconName | undefined;
  said?: string | undefined;
  /** What came of it. */
  link?: { href: string; label: string } | undefined;
  parcel?: ParcelWords | undefined;
};

const here: Text = { fr: "Vous en êtes ici", en: "You are here" };

/** One line from filing to letterbox. Now is the only card on it; the same day is written once. */
export function Thread({ items, language }: { items: readonly ThreadItem[]; language: Language }) {
  return (
    <ol className="pv-line">
      {items.map((item, index) => (
        <li key={item.key} data-is={item.is} aria-current={item.is === "now" ? "step" : undefined}>
          <When item={item} sameDay={item.day !== undefined && item.day === items[index - 1]?.day} />
          <Node is={item.is} icon={item.is === "now" ? item.icon : undefined} />
          <div>{item.is === "now" ? <NowCard item={item} language={language} /> : <Words item={item} />}</div>
        </li>
      ))}
    </ol>
  );
}

function When({ item, sameDay }: { item: ThreadItem; sameDay: boolean }) {
  const words =
    sameDay && item.time ? (
      <>
        <span className="ds-sr-only">{item.day} </span>
        <b>{item.time}</b>
      </>
    ) : (
      <>
        <b>{item.day}</b> {item.time}
      </>
    );
  const look = sameDay && item.time ? "pv-when pv-same" : "pv-when";
  if (!item.at) return <span className={look}>{words}</span>;
  return (
    <time className={look} dateTime={item.at}>
      {words}
    </time>
  );
}

function Words({ item: { title, said, link, parcel } }: { item: ThreadItem }) {
  return (
    <>
      <h3>{title}</h3>
      {said || link ? (
        <p>
          {said} {link ? <a href={link.href}>{link.label}</a> : null}
        </p>
      ) : null}
      {parcel ? <Parcel {...parcel} /> : null}
    </>
  );
}

function NowCard({ item, language }: { item: ThreadItem; language: Language }) {
  return (
    <div className="pv-nowcard">
      <Tag tone="info">{here[language]}</Tag>
      <Words item={item} />
    </div>
  );
}
