import { Empty } from "#app/_ui/empty.tsx";
import { SearchForm } from "#app/_ui/home/search-form.tsx";
import { ProcedureCard } from "#app/_ui/procedure/procedure-card.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { plural } from "#lib/engine/numbers.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { asLanguage, type Language, type Text } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { searchProcedures } from "#lib/procedures/search.ts";
import { themeTitle } from "#lib/procedures/themes.ts";

const words = {
  title: { fr: "Les démarches", en: "Services" },
  home: { fr: "Accueil", en: "Home" },
  nothing: { fr: "Aucune démarche ne correspond", en: "No service matches" },
  advice: {
    fr: "Essayez avec d’autres mots, plus simples, ou appelez-nous\u00a0: un agent vous oriente.",
    en: "Try other, simpler words, or call us: a civil servant will point the way.",
  },
  all: { fr: "Voir toutes les démarches", en: "See all services" },
} as const satisfies Record<string, Text>;

const found = {
  fr: (count: number, query: string) =>
    `${count} ${plural(count, "fr", "démarche", "démarches")} pour «\u00a0${query}\u00a0»`,
  en: (count: number, query: string) => `${count} ${plural(count, "en", "service", "services")} for “${query}”`,
} as const satisfies Record<Language, (count: number, query: string) => string>;

const longestQuery = 100;

export const generateMetadata = async ({ params }: PageProps<"/[lang]/demarches">) => ({
  title: words.title[asLanguage((await params).lang)],
});

export default async function Catalogue({ params, searchParams }: PageProps<"/[lang]/demarches">) {
  const language = asLanguage((await params).lang);
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, longestQuery) : "";
  const procedures = searchProcedures(catalogue, query, language);
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: words.home[language], href: "/" }]} here={words.title[language]} />
      <div className="pv-title pv-narrow">
        <h1>{words.title[language]}</h1>
      </div>
      <div className="pv-narrow">
        <SearchForm language={language} query={query} />
      </div>
      {query ? (
        <p className="pv-top" role="status">
          {found[language](procedures.length, query)} <a href="/demarches">{words.all[language]}</a>
        </p>
      ) : null}
      {procedures.length > 0 ? <Themes procedures={procedures} language={language} /> : <Nothing language={language} />}
    </div>
  );
}

function Themes({ procedures, language }: { procedures: readonly Procedure[]; language: Language }) {
  const themes = [...new Set(procedures.map((procedure) => procedure.theme))];
  return themes.map((theme) => (
    <section className="pv-top" key={theme} aria-labelledby={`theme-${theme}`}>
      <h2 className="ds-heading pv-h2" data-size="sm" id={`theme-${theme}`}>
        {themeTitle(theme)[language]}
      </h2>
      <ul className="pv-cards">
        {procedures
          .filter((procedure) => procedure.theme === theme)
          .map((procedure) => (
            <ProcedureCard key={procedure.slug} procedure={procedure} language={language} />
          ))}
      </ul>
    </section>
  ));
}

function Nothing({ language }: { language: Language }) {
  return (
    <div className="pv-top">
      <Empty title={words.nothing[language]} icon="search">
        <p>{words.advice[language]}</p>
      </Empty>
    </div>
  );
}
