import { Empty } from "#app/_ui/empty.tsx";
import { SearchForm } from "#app/_ui/home/search-form.tsx";
import { ProcedureCard } from "#app/_ui/procedure/procedure-card.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { plural } from "#lib/engine/numbers.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { asLanguage, type Language, type Text } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { lifeEventNames, lifeEventTitle } from "#lib/procedures/life-events.ts";
import { themeTitle } from "#lib/procedures/themes.ts";
import { searchProcedures } from "#lib/web/search-procedures.ts";

const words = {
  title: { fr: "Les démarches", en: "Services" },
  home: { fr: "Accueil", en: "Home" },
  nothing: { fr: "Aucune démarche ne correspond", en: "No service matches" },
  advice: {
    fr: "Essayez avec d’autres mots, plus simples, ou appelez-nous\u00a0: un agent vous oriente.",
    en: "Try other, simpler words, or call us: a civil servant will point the way.",
  },
  events: { fr: "Que se passe-t-il dans votre vie\u00a0?", en: "What is happening in your life?" },
  found: { fr: "Démarches trouvées", en: "Services found" },
  all: { fr: "Voir toutes les démarches", en: "See all services" },
} as const satisfies Record<string, Text>;

const found = {
  fr: (count: number, query: string) =>
    `${count} ${plural(count, "fr", "démarche", "démarches")} pour «\u00a0${query}\u00a0»`,
  en: (count: number, query: string) => `${count} ${plural(count, "en", "service", "services")} for “${query}”`,
} as const satisfies Record<Language, (count: number, query: string) => string>;

export const generateMetadata = async ({ params }: PageProps<"/[lang]/demarches">) => ({
  title: words.title[asLanguage((await params).lang)],
});

export default async function Catalogue({ params, searchParams }: PageProps<"/[lang]/demarches">) {
  const language = asLanguage((await params).lang);
  const { q, evenement } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const event = typeof evenement === "string" && lifeEventNames.has(evenement) ? evenement : undefined;
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: words.home[language], href: "/" }]} here={words.title[language]} />
      <div className="pv-title pv-narrow">
        <h1>{words.title[language]}</h1>
      </div>
      <div className="pv-narrow">
        <SearchForm language={language} query={query} />
      </div>
      {query ? <Found query={query} language={language} /> : <Everything event={event} language={language} />}
    </div>
  );
}

/** The likeliest first. */
async function Found({ query, language }: { query: string; language: Language }) {
  const procedures = await searchProcedures(query);
  return (
    <>
      <p className="pv-top" role="status">
        {found[language](procedures.length, query)} <a href="/demarches">{words.all[language]}</a>
      </p>
      {procedures.length > 0 ? (
        <section className="pv-top" aria-labelledby="trouvees">
          <h2 className="ds-sr-only" id="trouvees">
            {words.found[language]}
          </h2>
          <Cards procedures={procedures} language={language} />
        </section>
      ) : (
        <Nothing language={language} />
      )}
    </>
  );
}

function Everything({ event, language }: { event: string | undefined; language: Language }) {
  const listed = event ? catalogue.filter(({ lifeEvents }) => lifeEvents.includes(event)) : catalogue;
  const events = [...lifeEventNames].filter((each) => catalogue.some(({ lifeEvents }) => lifeEvents.includes(each)));
  return (
    <>
      <nav className="pv-top" aria-labelledby="evenements">
        <h2 className="ds-heading pv-h2" data-size="sm" id="evenements">
          {words.events[language]}
        </h2>
        <ul className="pv-events">
          {events.map((each) => (
            <li key={each}>
              <a href={`/demarches?evenement=${each}`} aria-current={each === event ? "page" : undefined}>
                {lifeEventTitle(each)[language]}
              </a>
            </li>
          ))}
        </ul>
        {event ? <a href="/demarches">{words.all[language]}</a> : null}
      </nav>
      <Themes procedures={listed} language={language} />
    </>
  );
}

function Themes({ procedures, language }: { procedures: readonly Procedure[]; language: Language }) {
  const themes = [...new Set(procedures.map((procedure) => procedure.theme))];
  return themes.map((theme) => (
    <section className="pv-top" key={theme} aria-labelledby={`theme-${theme}`}>
      <h2 className="ds-heading pv-h2" data-size="sm" id={`theme-${theme}`}>
        {themeTitle(theme)[language]}
      </h2>
      <Cards procedures={procedures.filter((procedure) => procedure.theme === theme)} language={language} />
    </section>
  ));
}

function Cards({ procedures, language }: { procedures: readonly Procedure[]; language: Language }) {
  return (
    <ul className="pv-cards">
      {procedures.map((procedure) => (
        <ProcedureCard key={procedure.slug} procedure={procedure} language={language} />
      ))}
    </ul>
  );
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
