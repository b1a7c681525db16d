import { Alert } from "#app/_ui/alert.tsx";
import { Day } from "#app/_ui/day.tsx";
import { Plate } from "#app/_ui/plate.tsx";
import { Table } from "#app/_ui/table.tsx";
import type { Language } from "#lib/engine/text.ts";
import { type DemonstrationVehicle, demonstrationVehicles } from "#lib/web/demonstration/vehicles.ts";
import { demonstrationWords } from "./words.ts";

/** The vehicles of the register, with what to type to buy one. */
export async function VehiclesSection({ language }: { language: Language }) {
  const words = demonstrationWords[language];
  const vehicles = await demonstrationVehicles();
  return (
    <section className="pv-section pv-stack" aria-labelledby="vehicules">
      <h2 className="ds-heading" data-size="sm" id="vehicules">
        {words.vehicles}
      </h2>
      {vehicles === undefined ? (
        <Alert tone="warning">
          <p>{words.down}</p>
        </Alert>
      ) : (
        <VehiclesTable vehicles={vehicles} language={language} />
      )}
    </section>
  );
}

type VehiclesTableProps = { vehicles: readonly DemonstrationVehicle[]; language: Language };

function VehiclesTable({ vehicles, language }: VehiclesTableProps) {
  const { columns, vehiclesAbout, noCode, noFormula } = demonstrationWords[language];
  const { plate, vehicle, shows, code, formula, certificate } = columns;
  return (
    <Table
      caption={vehiclesAbout}
      columns={[plate, vehicle, shows, code, formula, certificate].map((label) => ({ label }))}
      rows={vehicles.map((each) => ({
        key: each.plate,
        cells: [
          <Plate key="plate" number={each.plate} />,
          <span key="vehicle" className="pv-demo-name">{`${each.make} ${each.model}`}</span>,
          each.shows[language],
          each.transferCode ? <Typed key="code" value={each.transferCode} /> : <Nothing key="code" words={noCode} />,
          each.formula ? <Typed key="formula" value={each.formula} /> : <Nothing key="formula" words={noFormula} />,
          <span key="certificate" className="pv-num">
            <Day iso={each.certificateDate} language={language} as="date" />
          </span>,
        ],
      }))}
    />
  );
}

function Typed({ value }: { value: string }) {
  return <code className="pv-num">{value}</code>;
}

function Nothing({ words }: { words: string }) {
  return <span className="pv-soft pv-num">{words}</span>;
}
