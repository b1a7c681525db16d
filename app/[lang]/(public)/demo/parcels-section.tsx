import { Alert } from "#app/_ui/alert.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Plate } from "#app/_ui/plate.tsx";
import { StateTag } from "#app/_ui/state-tag.tsx";
import { Table } from "#app/_ui/table.tsx";
import type { Language } from "#lib/engine/text.ts";
import { type MovingParcel, movingParcels, parcelEvents } from "#lib/web/demonstration/parcels.ts";
import { advanceParcel } from "./actions.ts";
import { demonstrationWords, eventWords, nextWords } from "./words.ts";

/** Letters on their way, each with what may happen to it. @param outcome of the last one moved */
export async function ParcelsSection({ language, outcome }: { language: Language; outcome: unknown }) {
  const words = demonstrationWords[language];
  const parcels = await movingParcels();
  return (
    <section className="pv-section pv-stack" aria-labelledby="plis">
      <h2 className="ds-heading" data-size="sm" id="plis">
        {words.parcels}
      </h2>
      {outcome === "avance" ? (
        <Alert tone="success" announced>
          <p>{words.moved}</p>
        </Alert>
      ) : null}
      {outcome === "immobile" ? (
        <Alert tone="warning" announced>
          <p>{words.still}</p>
        </Alert>
      ) : null}
      {parcels === undefined ? (
        <Alert tone="warning">
          <p>{words.down}</p>
        </Alert>
      ) : (
        <ParcelsTable parcels={parcels} language={language} />
      )}
    </section>
  );
}

function ParcelsTable({ parcels, language }: { parcels: readonly MovingParcel[]; language: Language }) {
  const { columns, parcelsAbout, noParcel, noParcelAbout } = demonstrationWords[language];
  if (parcels.length === 0)
    return (
      <Empty title={noParcel} icon="envelope">
        <p>{noParcelAbout}</p>
      </Empty>
    );
  return (
    <Table
      caption={parcelsAbout}
      columns={[columns.parcel, columns.name, columns.state, columns.event].map((label) => ({ label }))}
      rows={parcels.map((parcel) => ({
        key: parcel.idShip,
        cells: [
          <Plate key="parcel" number={parcel.subject} />,
          <span key="name" className="pv-demo-name">
            {parcel.applicantName}
            <span className="pv-small pv-soft pv-num">{parcel.idShip}</span>
          </span>,
          <StateTag key="state" status={parcel.status} language={language} />,
          <ParcelForm key="event" parcel={parcel} language={language} />,
        ],
      }))}
    />
  );
}

function ParcelForm({ parcel, language }: { parcel: MovingParcel; language: Language }) {
  const words = demonstrationWords[language];
  const { idShip, subject, applicantName, next } = parcel;
  return (
    <form action={advanceParcel} className="pv-demo-move">
      <input type="hidden" name="pli" value={idShip} />
      <select
        className="ds-input"
        name="evenement"
        defaultValue="next"
        aria-label={words.happens(subject, applicantName)}
      >
        {parcelEvents.map((event) => (
          <option key={event} value={event}>
            {event === "next" ? nextWords(next, language) : eventWords[event][language]}
          </option>
        ))}
      </select>
      <Button look={{ variant: "secondary", icon: "truck" }}>{words.advance}</Button>
    </form>
  );
}
