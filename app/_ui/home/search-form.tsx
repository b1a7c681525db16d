import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import { LiveSearch } from "./live-search.tsx";

const words = {
  label: { fr: "Rechercher une démarche", en: "Search for a service" },
  placeholder: { fr: "Ex.\u00a0: j’ai acheté une voiture", en: "For example: I bought a car" },
  search: { fr: "Rechercher", en: "Search" },
  try: { fr: "Essayez\u00a0:", en: "Try:" },
} as const satisfies Record<string, Text>;

const examples: readonly Text[] = [
  { fr: "carte grise perdue", en: "lost vehicle papers" },
  { fr: "déménagement", en: "moving house" },
  { fr: "acte de naissance", en: "birth certificate" },
];

const longestQuery = 100;

export function SearchForm({
  language,
  query,
  suggestions = false,
}: {
  language: Language;
  query?: string;
  suggestions?: boolean;
}) {
  return (
    <search>
      <form className="pv-search" action="/demarches">
        <label htmlFor="q">{words.label[language]}</label>
        <LiveSearch language={language}>
          <div className="pv-search-box">
            <input
              id="q"
              name="q"
              type="search"
              autoComplete="off"
              maxLength={longestQuery}
              defaultValue={query}
              placeholder={words.placeholder[language]}
            />
            <button className="ds-button" type="submit">
              <Icon name="search" />
              <span>{words.search[language]}</span>
            </button>
          </div>
        </LiveSearch>
        {suggestions ? (
          <p className="pv-suggest">
            <span className="pv-soft">{words.try[language]}</span>{" "}
            {examples.map((example) => (
              <a key={example.fr} href={`/demarches?q=${encodeURIComponent(example[language])}`}>
                {example[language]}
              </a>
            ))}
          </p>
        ) : null}
      </form>
    </search>
  );
}
