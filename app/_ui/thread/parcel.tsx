export type ParcelEvent = { key: string; at: string; when: string; words: string };

/** The carrier’s events inside the card of now, the latest first. */
export function Parcel({ label, events }: { label: string; events: readonly ParcelEvent[] }) {
  return (
    <ol className="pv-parcel" aria-label={label}>
      {events.map((event, index) => (
        <li key={event.key}>
          <time dateTime={event.at}>{event.when}</time>
          <span>{index === 0 ? <strong>{event.words}</strong> : event.words}</span>
        </li>
      ))}
    </ol>
  );
}
