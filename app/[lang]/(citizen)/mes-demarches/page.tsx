import type { Metadata } from "next";
import { Alert } from "#app/_ui/alert.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { ownApplications } from "#lib/applications/own-application.ts";
import { now } from "#lib/clock.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { ApplicationCard } from "./application-card.tsx";
import { sortApplications } from "./sort-applications.ts";
import { listWords, sections } from "./words.ts";

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: listWords.title[asLanguage((await params).lang)],
});

/** Everything the person has here: what awaits them first. */
export default async function MyApplications({ params, searchParams }: Props) {
  const language = asLanguage((await params).lang);
  const { envoyee } = await searchParams;
  const citizen = await requireCitizen("/mes-demarches");
  const sorted = sortApplications(await ownApplications(citizen.id), now());
  return (
    <div className="pv-wrap pv-top">
      <div className="pv-title">
        <h1>{listWords.title[language]}</h1>
      </div>
      <div className="pv-stack">
        {envoyee === "1" ? (
          <Alert title={listWords.sent[language]} announced>
            <p>{listWords.sentDetail[language]}</p>
          </Alert>
        ) : null}
        {sorted.length === 0 ? (
          <Empty title={listWords.none[language]}>
            <p>{listWords.noneDetail[language]}</p>
          </Empty>
        ) : null}
        {sorted.map(({ section, applications }, rank) => (
          <section key={section} aria-labelledby={section} className="pv-mine">
            <h2 className="ds-heading" data-size="sm" id={section}>
              {sections[section][language]}
            </h2>
            <ul className="pv-docs">
              {applications.map((listed, index) => (
                <ApplicationCard
                  key={listed.application.reference}
                  listed={listed}
                  first={rank + index === 0}
                  language={language}
                />
              ))}
            </ul>
          </section>
        ))}
        <p className="pv-noprint pv-top">
          <ButtonLink href="/demarches" look={{ variant: "secondary", icon: "search" }}>
            {listWords.find[language]}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
