import { Instant } from "#app/_ui/instant.tsx";
import { Table } from "#app/_ui/table.tsx";
import type { BatchRow } from "#lib/back-office/dispatch/read-dispatch.ts";
import type { Language } from "#lib/engine/text.ts";
import { dispatchWords } from "./words.ts";

export function BatchesTable({ rows, language }: { rows: readonly BatchRow[]; language: Language }) {
  const words = dispatchWords[language];
  const { columns } = words;
  return (
    <section className="pv-stack">
      <h2 className="ds-heading" data-size="sm">
        {words.batches}
      </h2>
      {rows.length === 0 ? (
        <p className="pv-soft">{words.noBatch}</p>
      ) : (
        <Table
          caption={words.batches}
          columns={[
            { label: columns.batch },
            { label: columns.made },
            { label: columns.count, numeric: true },
            { label: columns.state },
          ]}
          rows={rows.map((row) => ({
            key: row.label,
            cells: [
              row.label,
              <Instant key="made" at={row.createdAt} language={language} />,
              row.count,
              words.states[row.state],
            ],
          }))}
        />
      )}
    </section>
  );
}
