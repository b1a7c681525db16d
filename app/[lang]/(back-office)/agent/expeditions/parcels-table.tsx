import { Instant } from "#app/_ui/instant.tsx";
import { StateTag } from "#app/_ui/state-tag.tsx";
import { Table } from "#app/_ui/table.tsx";
import { showReference } from "#lib/applications/reference.ts";
import type { ParcelRow } from "#lib/back-office/dispatch/read-dispatch.ts";
import { statuses } from "#lib/engine/states.ts";
import type { Language } from "#lib/engine/text.ts";
import { carrierWords } from "#lib/tracking/carrier-words.ts";
import { dispatchWords } from "./words.ts";

type ParcelsTableProps = { title: string; note?: string; rows: readonly ParcelRow[]; language: Language };

export function ParcelsTable({ title, note, rows, language }: ParcelsTableProps) {
  const words = dispatchWords[language];
  const { columns } = words;
  return (
    <section className="pv-stack">
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      {rows.length === 0 ? <p className="pv-soft">{words.none}</p> : null}
      {rows.length > 0 && note ? <p className="pv-soft">{note}</p> : null}
      {rows.length > 0 ? (
        <Table
          caption={title}
          columns={[columns.file, columns.holder, columns.state, columns.number, columns.last].map((label) => ({
            label,
          }))}
          rows={rows.map((row) => ({
            key: row.reference,
            cells: [
              <a key="file" href={`/agent/dossiers/${row.reference}`}>
                {showReference(row.reference)}
              </a>,
              row.applicantName,
              <StateTag
                key="state"
                status={statuses.find((status) => status === row.shipment) ?? "dispatched"}
                language={language}
              />,
              <span key="number" className="pv-num">
                {row.shipmentNumber}
              </span>,
              row.last ? <Last key="last" last={row.last} language={language} /> : "—",
            ],
          }))}
        />
      ) : null}
    </section>
  );
}

/** In our words where we have some; otherwise in the carrier’s, which are French. */
function Last({ last, language }: { last: NonNullable<ParcelRow["last"]>; language: Language }) {
  return (
    <span>
      {carrierWords(last.code)?.[language] ?? <span lang="fr">{last.words}</span>}{" "}
      <Instant at={last.at} language={language} />
    </span>
  );
}
