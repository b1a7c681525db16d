import { Box } from "#app/_ui/box.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { formatInstant } from "#lib/engine/calendar.ts";
import { type Language, lowerFirst, type Text } from "#lib/engine/text.ts";

const words = {
  title: { fr: "Données récupérées par l’administration", en: "Data obtained by the administration" },
  kept: { fr: "Ces traces sont gardées 36\u00a0mois.", en: "These traces are kept for 36\u00a0months." },
} as const satisfies Record<string, Text>;

const results: Record<OwnFile["exchanges"][number]["result"], Text> = {
  answered: { fr: "réponse reçue", en: "answer received" },
  unknown: { fr: "rien n’y est connu", en: "nothing is known there" },
  unavailable: { fr: "pas de réponse", en: "no answer" },
};

const asked = {
  fr: (service: string) => `Demandé par\u00a0: ${service}`,
  en: (service: string) => `Asked by: ${service}`,
} as const satisfies Record<Language, (service: string) => string>;

/** What was asked of other administrations: whom, by whom, why, by which text, when, and what came of it (CRPA L114-8, R114-9-7). */
export function Obtained({ file: { exchanges, service }, language }: { file: OwnFile; language: Language }) {
  if (exchanges.length === 0) return null;
  return (
    <Box title={words.title[language]} icon="document">
      <ul className="pv-stack pv-tight">
        {exchanges.map(({ id, provider, purpose, legalBasis, result, askedAt }) => (
          <li key={id}>
            <strong>{provider[language]}</strong>
            <span className="pv-block pv-small">
              {purpose[language]} {formatInstant(askedAt, language)}, {results[result][language]}.
            </span>
            <span className="pv-block pv-soft pv-small">{asked[language](lowerFirst(service.name[language]))}</span>
            <span className="pv-block pv-soft pv-small" lang="fr">
              {legalBasis}
            </span>
          </li>
        ))}
      </ul>
      <p className="pv-stack-top pv-soft pv-small">{words.kept[language]}</p>
    </Box>
  );
}
