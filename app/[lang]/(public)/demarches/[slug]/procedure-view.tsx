import type { ReactNode } from "react";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Counted } from "#lib/statistics/statistics.ts";
import { Cost } from "./cost.tsx";
import { HowLong } from "./how-long.tsx";
import { LegalBasis, OtherChannels, QuestionsAndAnswers, WhatToHaveReady, WhoMayFile } from "./parts.tsx";
import { Process } from "./process.tsx";
import { StartBox, startOf } from "./start-box.tsx";
import { words } from "./words.ts";

type Part = { procedure: Procedure; language: Language };
/** `counted`: how long it really takes, where enough was counted to say so. */
type Known = Part & { counted?: Counted | undefined };

/** All there is to know of a procedure before it is begun. */
export function ProcedureView({ procedure, language, counted }: Known) {
  const trail = [
    { label: words.home[language], href: "/" },
    { label: words.procedures[language], href: "/demarches" },
  ];
  return (
    <>
      <div className="pv-wrap">
        <Crumbs language={language} trail={trail} here={procedure.title[language]} />
        <div className="pv-title">
          <h1>{procedure.title[language]}</h1>
          <p className="pv-lead">{procedure.summary[language]}</p>
        </div>
        <div className="pv-proc-page">
          <Before procedure={procedure} language={language} counted={counted} />
          <div className="pv-beside">
            <StartBox procedure={procedure} language={language} counted={counted} />
          </div>
          <After procedure={procedure} language={language} />
        </div>
      </div>
      <div className="pv-sticky">
        <ButtonLink href={startOf(procedure)}>{words.start[language]}</ButtonLink>
      </div>
    </>
  );
}

function Before({ procedure, language, counted }: Known) {
  return (
    <div>
      <Section id="qui" title={words.who[language]}>
        <WhoMayFile procedure={procedure} language={language} />
      </Section>
      <Section id="pret" title={words.ready[language]}>
        <WhatToHaveReady procedure={procedure} language={language} />
      </Section>
      <Section id="cout" title={words.cost[language]}>
        <Cost procedure={procedure} language={language} />
      </Section>
      <Section id="temps" title={words.time[language]}>
        <HowLong procedure={procedure} language={language} counted={counted} />
      </Section>
    </div>
  );
}

function After({ procedure, language }: Part) {
  return (
    <>
      <Section id="suite" title={words.next[language]} wide>
        <Process procedure={procedure} language={language} />
      </Section>
      <Section id="autres" title={words.otherWays[language]} wide>
        <OtherChannels procedure={procedure} language={language} />
      </Section>
      {procedure.faq.length > 0 ? (
        <Section id="questions" title={words.faq[language]} wide>
          <QuestionsAndAnswers procedure={procedure} language={language} />
        </Section>
      ) : null}
      <Section id="textes" title={words.basis[language]} wide>
        <LegalBasis procedure={procedure} language={language} />
      </Section>
    </>
  );
}

type SectionProps = { id: string; title: string; wide?: boolean; children: ReactNode };

function Section({ id, title, wide = false, children }: SectionProps) {
  return (
    <section className={wide ? "pv-wide" : undefined} aria-labelledby={id}>
      <h2 className="ds-heading" data-size="sm" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
