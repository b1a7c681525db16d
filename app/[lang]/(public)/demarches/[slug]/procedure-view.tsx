import type { ReactNode } from "react";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { ProcessBand } from "#app/_ui/procedure/process-band.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Cost, HowLong, LegalBasis, OtherChannels, WhatToHaveReady, WhoMayFile } from "./parts.tsx";
import { StartBox, startOf } from "./start-box.tsx";
import { stationsOf } from "./stations.ts";
import { words } from "./words.ts";

type Part = { procedure: Procedure; language: Language };

/** All there is to know of a procedure before it is begun. */
export function ProcedureView({ procedure, language }: Part) {
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
          <Before procedure={procedure} language={language} />
          <StartBox procedure={procedure} language={language} />
          <After procedure={procedure} language={language} />
        </div>
      </div>
      <div className="pv-sticky">
        <ButtonLink href={startOf(procedure)}>{words.start[language]}</ButtonLink>
      </div>
    </>
  );
}

function Before({ procedure, language }: Part) {
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
        <HowLong procedure={procedure} language={language} />
      </Section>
    </div>
  );
}

function After({ procedure, language }: Part) {
  return (
    <>
      <Section id="suite" title={words.next[language]} wide>
        <ProcessBand stations={stationsOf(procedure, language)} language={language} />
      </Section>
      <Section id="autres" title={words.otherWays[language]} wide>
        <OtherChannels procedure={procedure} language={language} />
      </Section>
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
