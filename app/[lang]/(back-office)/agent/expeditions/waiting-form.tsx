import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Plate } from "#app/_ui/plate.tsx";
import { Table } from "#app/_ui/table.tsx";
import { Tag } from "#app/_ui/tag.tsx";
import { showReference } from "#lib/applications/reference.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Language } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { prepareDispatch } from "./actions.ts";
import { dispatchWords } from "./words.ts";

/** Every file waiting for the printer, all chosen to begin with. */
export function WaitingForm({ waiting, language }: { waiting: readonly Application[]; language: Language }) {
  const words = dispatchWords[language];
  const { columns } = words;
  const onlyResends = waiting.length > 0 && waiting.every(({ shipment }) => shipment === "to_resend");
  return (
    <div className="pv-stack">
      <h2 className="ds-heading" data-size="sm">
        {words.waiting}
      </h2>
      {waiting.length === 0 ? (
        <Empty title={words.nothing} icon="envelope" />
      ) : (
        <form action={prepareDispatch} className="pv-stack">
          <Table
            caption={words.waiting}
            columns={[columns.file, columns.choose, columns.holder, columns.plate, columns.what].map((label) => ({
              label,
            }))}
            rows={waiting.map((application) => ({
              key: application.reference,
              cells: [
                <a key="file" href={`/agent/dossiers/${application.reference}`}>
                  {showReference(application.reference)}
                </a>,
                <input
                  key="choose"
                  type="checkbox"
                  className="ds-input"
                  name="dossier"
                  value={application.reference}
                  defaultChecked
                  aria-label={`${columns.choose} ${showReference(application.reference)}`}
                />,
                application.applicantName,
                procedureOf(application).subject.display === "plate" ? (
                  <Plate key="plate" number={application.subject} />
                ) : (
                  application.subject
                ),
                <Tag key="what" tone={application.shipment === "to_resend" ? "miel" : "info"}>
                  {application.shipment === "to_resend" ? words.toResend : words.toMake}
                </Tag>,
              ],
            }))}
          />
          <p>
            <Button>{onlyResends ? words.resend : words.prepare}</Button>
          </p>
        </form>
      )}
    </div>
  );
}
