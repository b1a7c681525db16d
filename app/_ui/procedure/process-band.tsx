import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import type { Lane, Station } from "./process-layout.ts";
import { ProcessTall } from "./process-tall.tsx";
import { ProcessWide } from "./process-wide.tsx";

const words = {
  wide: {
    fr: "Schéma de la démarche en trois couloirs. Le texte complet suit.",
    en: "Diagram of the procedure in three lanes. The full text follows.",
  },
  tall: {
    fr: "Schéma de la démarche, de haut en bas. Le texte complet suit.",
    en: "Diagram of the procedure, from top to bottom. The full text follows.",
  },
  always: { fr: "Trait plein\u00a0: toujours.", en: "Solid line: always." },
  sometimes: {
    fr: "Pointillé miel\u00a0: seulement si une réponse ou une pièce manque.",
    en: "Dotted honey line: only if an answer or a document is missing.",
  },
  read: { fr: "Lire le schéma en texte", en: "Read the diagram as text" },
  ifNeeded: { fr: " (seulement si besoin)", en: " (only if needed)" },
} as const satisfies Record<string, Text>;

const longLanes: Record<Lane, Text> = {
  citizen: { fr: "Vous", en: "You" },
  administration: { fr: "L’administration", en: "The administration" },
  others: { fr: "Registres, atelier, poste", en: "Registers, workshop, post" },
};
const shortLanes: Record<Lane, Text> = {
  citizen: { fr: "Vous", en: "You" },
  administration: { fr: "Agents", en: "Staff" },
  others: { fr: "Autres", en: "Others" },
};

/** Who does what, as a diagram and as the same list in words. */
export function ProcessBand({ stations, language }: { stations: readonly Station[]; language: Language }) {
  return (
    <>
      <ProcessWide stations={stations} lane={inLanguage(longLanes, language)} title={words.wide[language]} />
      <ProcessTall stations={stations} lane={inLanguage(shortLanes, language)} title={words.tall[language]} />
      <p className="pv-legend">
        <span>{words.always[language]}</span>
        {stations.some((station) => station.ifNeeded) ? <span>{words.sometimes[language]}</span> : null}
      </p>
      <details className="pv-help-q">
        <summary>
          <Icon name="document" />
          {words.read[language]}
        </summary>
        <ol className="pv-told">
          {stations.map((station) => (
            <li key={station.key}>
              {`${longLanes[station.lane][language]}${language === "fr" ? "\u00a0" : ""}: ${station.title} ${station.detail}`}
              {station.ifNeeded ? words.ifNeeded[language] : null}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

const inLanguage = (names: Record<Lane, Text>, language: Language): Record<Lane, string> => ({
  citizen: names.citizen[language],
  administration: names.administration[language],
  others: names.others[language],
});
