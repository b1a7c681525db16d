export type ParcelWords = {
  label: string;
  events: readonly { key: string; at: string; when: string; words: string }[];
  /** What the number is that of. */
  kind: string;
  number: string;
};

/** The carrier’s events inside the card of now, the latest first, and the number that the carrier knows. */
export function Parcel({ label, events, kind, number }: ParcelWords) {
  return (
    <>
      {events.length > 0 ? (
        <ol className="pv-parcel" aria-label={label}>
          {events.map((event, index) => (
            <li key={event.key}>
              <time dateTime={event.at}>{event.when}</time>
              <span>{index === 0 ? <strong>{event.words}</strong> : event.words}</span>
            </li>
          ))}
        </ol>
      ) : null}
      <p className="pv-by">
        {kind} <span className="pv-num">{number}</span>
      </p>
    </>
  );
}
