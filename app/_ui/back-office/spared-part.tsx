import type { RequiredDocument } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const title: Text = { fr: "Pièces non demandées", en: "Documents not asked for" };
const attested: Text = { fr: "attesté sur l’honneur", en: "attested on honour" };
const obtained: Text = { fr: "obtenu auprès de\u00a0: ", en: "obtained from: " };

/** What the person was spared, and who stands for it instead (CRPA L113-13, L114-8). */
export function SparedPart({ spared, language }: { spared: readonly RequiredDocument[]; language: Language }) {
  if (spared.length === 0) return null;
  return (
    <section aria-labelledby="non-demandees">
      <h2 id="non-demandees">{title[language]}</h2>
      <ul>
        {spared.map(({ key, label, mode }) => (
          <li key={key}>
            {label[language]}{" "}
            <small>
              {mode.kind === "obtained" ? `${obtained[language]}${mode.from[language]}` : attested[language]}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
