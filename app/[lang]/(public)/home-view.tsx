import type { ReactNode } from "react";
import { Figures } from "#app/_ui/home/figures.tsx";
import { FollowForm } from "#app/_ui/home/follow-form.tsx";
import { HowItWorks } from "#app/_ui/home/how-it-works.tsx";
import { OtherWays, otherWays } from "#app/_ui/home/other-ways.tsx";
import { Paving } from "#app/_ui/home/paving.tsx";
import { SearchForm } from "#app/_ui/home/search-form.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { ProcedureCard } from "#app/_ui/procedure/procedure-card.tsx";
import type { Language, Text } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import type { Statistics } from "#lib/statistics/statistics.ts";

export const words = {
  title: { fr: "Que souhaitez-vous faire\u00a0?", en: "What would you like to do?" },
  lead: {
    fr: "Déposez votre demande, suivez-la pas à pas, jusqu’à votre boîte aux lettres.",
    en: "File your application, follow it step by step, all the way to your letterbox.",
  },
  follow: { fr: "Suivre une demande", en: "Track an application" },
  procedures: { fr: "Les démarches en ligne", en: "Services online" },
  used: { fr: "Les démarches les plus demandées", en: "The services most used" },
  which: { fr: "Quelle démarche pour moi\u00a0?", en: "Which service is for me?" },
  all: { fr: "Voir toutes les démarches", en: "See all services" },
  how: { fr: "Comment ça marche", en: "How it works" },
  otherwise: { fr: "Vous préférez faire autrement\u00a0?", en: "Prefer another way?" },
} as const satisfies Record<string, Text>;

/** The title again, without a break after a hyphen. */
const heading = {
  fr: (
    <>
      Que <span className="pv-nb">souhaitez-vous</span> faire&nbsp;?
    </>
  ),
  en: words.title.en,
} as const satisfies Record<Language, ReactNode>;

const shown = 6;

/** @param statistics what was last counted; absent from the page made in advance, which is shown while nothing could be counted */
export function HomeView({ language, statistics }: { language: Language; statistics?: Statistics }) {
  const used = statistics?.used ?? [];
  const rank = (slug: string): number => (used.includes(slug) ? used.indexOf(slug) : used.length);
  const procedures = catalogue.toSorted((one, other) => rank(one.slug) - rank(other.slug)).slice(0, shown);
  return (
    <>
      <Hero language={language} />
      <section className="pv-section" aria-labelledby="demarches">
        <div className="pv-wrap">
          <div className="pv-section-head">
            <h2 className="ds-heading" data-size="md" id="demarches">
              {words[used.length > 0 ? "used" : "procedures"][language]}
            </h2>
            <a href="/demarches">{words.all[language]}</a>
          </div>
          <ul className="pv-cards">
            {procedures.map((procedure) => (
              <ProcedureCard key={procedure.slug} procedure={procedure} language={language} />
            ))}
          </ul>
        </div>
      </section>
      {statistics?.all ? <Figures counted={statistics.all} language={language} /> : null}
      <section className="pv-section" aria-labelledby="comment">
        <div className="pv-wrap">
          <h2 className="ds-heading pv-h2" data-size="md" id="comment">
            {words.how[language]}
          </h2>
          <HowItWorks language={language} />
        </div>
      </section>
      <section className="pv-section" aria-labelledby="autrement">
        <div className="pv-wrap">
          <h2 className="ds-heading pv-h2" data-size="md" id="autrement">
            {words.otherwise[language]}
          </h2>
          <OtherWays ways={otherWays(language)} />
        </div>
      </section>
    </>
  );
}

function Hero({ language }: { language: Language }) {
  return (
    <section className="pv-hero" aria-labelledby="titre">
      <Paving />
      <div className="pv-wrap">
        <div>
          <h1 id="titre">{heading[language]}</h1>
          <p className="pv-lead">{words.lead[language]}</p>
          <SearchForm language={language} suggestions />
          <p className="pv-suggest">
            <a href="/quelle-demarche">{words.which[language]}</a>
          </p>
        </div>
        <section className="pv-box" aria-labelledby="suivre">
          <h2 id="suivre">
            <Icon name="letterbox" />
            {words.follow[language]}
          </h2>
          <FollowForm language={language} />
        </section>
      </div>
    </section>
  );
}
