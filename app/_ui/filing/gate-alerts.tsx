import type { Gate } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { filingWords } from "./words.ts";

/** What stops, and what warns: the reason, then what to do. */
export function GateAlerts({
  blocks,
  warnings,
  language,
}: {
  blocks: readonly Gate[];
  warnings: readonly Gate[];
  language: Language;
}) {
  const words = filingWords[language];
  return (
    <>
      {blocks.length > 0 ? (
        <Alert tone="danger" title={words.block}>
          <Reasons gates={blocks} language={language} />
        </Alert>
      ) : null}
      {warnings.length > 0 ? (
        <Alert tone="info" title={words.warn}>
          <Reasons gates={warnings} language={language} />
        </Alert>
      ) : null}
    </>
  );
}

function Reasons({ gates, language }: { gates: readonly Gate[]; language: Language }) {
  return gates.map((gate) => (
    <p key={gate.key}>
      <strong>{gate.message[language]}</strong> {gate.remedy[language]}{" "}
      {gate.to ? <a href={`/demarches/${gate.to.procedure}`}>{gate.to.label[language]}</a> : null}
    </p>
  ));
}
