import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Box } from "#app/_ui/box.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Live } from "#app/_ui/live/live.tsx";
import { Course } from "#app/_ui/tracker/course.tsx";
import { Stressed } from "#app/_ui/tracker/stressed.tsx";
import { WhatNext } from "#app/_ui/tracker/what-next.tsx";
import { ownFile } from "#lib/applications/own-file.ts";
import { showReference } from "#lib/applications/reference.ts";
import { now } from "#lib/clock.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { trackerOf } from "#lib/tracking/tracker.ts";
import { turnAddress } from "#lib/web/turn-address.ts";
import { CodeToHandOn } from "../../../../mes-demarches/[reference]/code-to-hand-on.tsx";
import { Issued } from "./issued.tsx";
import { confirmationWords as words } from "./words.ts";

type Props = {
  params: Promise<{ lang: string; slug: string }>;
  searchParams: Promise<{ dossier?: string | string[] }>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.title[asLanguage((await params).lang)],
});

/** It is filed: the reference in large type, what comes next, what proves it, how to follow. */
export default async function Confirmation({ params, searchParams }: Props) {
  const { lang, slug } = await params;
  const { dossier } = await searchParams;
  const reference = typeof dossier === "string" ? dossier : "";
  const language = asLanguage(lang);
  const citizen = await requireCitizen(`/demarches/${slug}/demande/confirmation?dossier=${reference}`);
  const file = await ownFile(citizen.id, reference);
  if (file === undefined || file.application.procedureSlug !== slug) notFound();
  const { application } = file;
  if (application.decision === "draft") redirect(turnAddress("resume", application));
  if (application.decision === "awaiting_payment") redirect(turnAddress("pay", application));
  const tracker = trackerOf(file.tracked, "owner", now());
  return (
    <div className="pv-wrap pv-top">
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.keep[language]}</p>
        <p className="pv-reference">{showReference(reference)}</p>
        <p className="pv-expect">
          <Stressed>{tracker.expectation[language]}</Stressed>
        </p>
      </div>
      <div className="pv-duo">
        <CodeToHandOn file={file} language={language} />
        <Issued file={file} language={language} />
        <WhatNext tracker={tracker} language={language} />
      </div>
      <div className="pv-track">
        <Course tracker={tracker} language={language} />
        <Box title={words.follow[language]} icon="eye">
          <div className="pv-stack">
            <p>{application.contactEmail ? words.link[language](application.contactEmail) : words.account[language]}</p>
            <ButtonLink href={`/mes-demarches/${reference}`} look={{ variant: "secondary", wide: true }}>
              {words.see[language]}
            </ButtonLink>
          </div>
        </Box>
      </div>
      <Live source={`/api/live/dossiers/${reference}`} />
    </div>
  );
}
