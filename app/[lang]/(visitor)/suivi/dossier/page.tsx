import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { YourTurn } from "#app/_ui/file/your-turn.tsx";
import { Live } from "#app/_ui/live/live.tsx";
import { Course } from "#app/_ui/tracker/course.tsx";
import { StatusHeader } from "#app/_ui/tracker/status-header.tsx";
import { WhatNext } from "#app/_ui/tracker/what-next.tsx";
import { showReference } from "#lib/applications/reference.ts";
import { now } from "#lib/clock.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { readVisited } from "#lib/tracking/read-visited.ts";
import { trackerOf } from "#lib/tracking/tracker.ts";
import { currentVisit } from "#lib/web/visit-cookie.ts";

const words = {
  follow: { fr: "Suivre une demande", en: "Track an application" },
  here: { fr: "Suivi sans connexion", en: "Tracking without signing in" },
  limits: { fr: "Ce que cette page ne montre pas", en: "What this page does not show" },
  why: {
    fr: "Ni votre nom, ni vos documents, ni vos messages\u00a0: quiconque a ce lien peut le suivre.",
    en: "Neither your name, nor your documents, nor your messages: anyone with this link can follow it.",
  },
  signIn: { fr: "Me connecter pour en savoir plus", en: "Sign in to know more" },
  again: { fr: "Recevoir un nouveau lien", en: "Get a new link" },
} as const satisfies Record<string, Text>;

type Props = { params: Promise<{ lang: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.follow[asLanguage((await params).lang)],
  robots: { index: false },
});

/** The tracker of whoever holds the link: states and dates, nothing about the person. */
export default async function FollowedApplication({ params }: Props) {
  const language = asLanguage((await params).lang);
  const visit = await currentVisit();
  const visited = visit && (await readVisited(visit, now()));
  if (!visited) redirect("/suivi?lien=1");
  const { tracked, reference } = visited;
  const tracker = trackerOf(tracked, "anyone", now());
  return (
    <>
      <StatusHeader
        tracker={tracker}
        language={language}
        procedure={tracked.procedure.title[language]}
        reference={showReference(reference)}
        trail={[{ href: "/suivi", label: words.follow[language] }]}
        here={words.here[language]}
      />
      <div className="pv-wrap">
        <div className="pv-duo">
          {tracker.over ? null : (
            <YourTurn language={language}>{tracker.turn ? <p>{tracker.turn.text[language]}</p> : null}</YourTurn>
          )}
          <WhatNext tracker={tracker} language={language} />
        </div>
        <div className="pv-track">
          <Course tracker={tracker} language={language} />
          <section className="pv-box pv-noprint" aria-labelledby="limites">
            <h2 id="limites">{words.limits[language]}</h2>
            <div className="pv-stack">
              <p>{words.why[language]}</p>
              <ButtonLink href={`/mes-demarches/${reference}`} look={{ wide: true }}>
                {words.signIn[language]}
              </ButtonLink>
              <ButtonLink href="/suivi" look={{ variant: "secondary", wide: true }}>
                {words.again[language]}
              </ButtonLink>
            </div>
          </section>
        </div>
      </div>
      <Live source="/api/live/suivi" />
    </>
  );
}
