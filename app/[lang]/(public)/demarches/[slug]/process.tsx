import { ProcessBand } from "#app/_ui/procedure/process-band.tsx";
import { drawingKept } from "#lib/diagrams/kept.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const words = {
  download: { fr: "Télécharger le schéma (BPMN 2.0)", en: "Download the diagram (BPMN 2.0)" },
} as const satisfies Record<string, Text>;

/** What happens, drawn from the definition and its workflow. */
export async function Process({ procedure, language }: { procedure: Procedure; language: Language }) {
  return (
    <ProcessBand drawing={await drawingKept(procedure, language)} language={language}>
      <p className="pv-other-form">
        <a href={`/api/v1/procedures/${procedure.slug}/diagram.bpmn?lang=${language}`} download>
          {words.download[language]}
        </a>
      </p>
    </ProcessBand>
  );
}
