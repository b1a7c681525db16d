import { Instant } from "#app/_ui/instant.tsx";
import { formatNumber } from "#lib/engine/numbers.ts";
import { percentWords, spanWords } from "#lib/engine/span.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Counted } from "#lib/statistics/statistics.ts";

const words = {
  title: { fr: "Où en sommes-nous\u00a0?", en: "How are we doing?" },
  time: {
    fr: "pour obtenir une décision\u00a0: une demande sur deux est plus rapide",
    en: "to get a decision: one application in two is quicker",
  },
  onTime: {
    fr: "des demandes décidées dans le délai que nous visons",
    en: "of applications decided within the time we aim at",
  },
  atOnce: {
    fr: "des demandes décidées sans rien redemander",
    en: "of applications decided without asking for anything more",
  },
  how: { fr: "Comment c’est calculé", en: "How it is computed" },
} as const satisfies Record<string, Text>;

const drawnFrom = {
  fr: (files: string) => `D’après ${files} demandes décidées ces 90 derniers jours, toutes démarches. Compté `,
  en: (files: string) => `From ${files} applications decided over the last 90 days, all services. Counted `,
} as const satisfies Record<Language, (files: string) => string>;

/** Each with a way to what it is drawn from. */
export function Figures({ counted, language }: { counted: Counted; language: Language }) {
  const figures = [
    { value: spanWords(counted.medianSeconds, language), said: words.time[language], of: "delai" },
    { value: percentWords(counted.onTime, language), said: words.onTime[language], of: "a-temps" },
    { value: percentWords(counted.atOnce, language), said: words.atOnce[language], of: "du-premier-coup" },
  ];
  return (
    <section className="pv-section" aria-labelledby="chiffres">
      <div className="pv-wrap">
        <h2 className="ds-heading pv-h2" data-size="md" id="chiffres">
          {words.title[language]}
        </h2>
        <ul className="pv-figures">
          {figures.map(({ value, said, of }) => (
            <li key={of}>
              <p>
                <b>{value}</b> {said}
              </p>
              <a href={`/statistiques#${of}`} aria-label={`${words.how[language]}\u00a0: ${value} ${said}`}>
                {words.how[language]}
              </a>
            </li>
          ))}
        </ul>
        <p className="pv-small pv-soft pv-top">
          {drawnFrom[language](formatNumber(counted.files, language))}
          <Instant at={counted.countedAt} language={language} />.
        </p>
      </div>
    </section>
  );
}
