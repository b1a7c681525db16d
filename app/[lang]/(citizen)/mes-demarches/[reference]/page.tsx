import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Live } from "#app/_ui/live/live.tsx";
import { Course } from "#app/_ui/tracker/course.tsx";
import { StatusHeader } from "#app/_ui/tracker/status-header.tsx";
import { WhatNext } from "#app/_ui/tracker/what-next.tsx";
import { ownFile } from "#lib/applications/own-file.ts";
import { showReference } from "#lib/applications/reference.ts";
import { now } from "#lib/clock.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { trackerOf } from "#lib/tracking/tracker.ts";
import { turnAddress } from "#lib/web/turn-address.ts";
import { Answers } from "./answers.tsx";
import { CodeToHandOn } from "./code-to-hand-on.tsx";
import { Documents, issuedLink } from "./documents.tsx";
import { LateEmailNotice } from "./late-email.tsx";
import { Messages } from "./messages.tsx";
import { Notice } from "./notice.tsx";
import { Obtained } from "./obtained.tsx";
import { Readers } from "./readers.tsx";
import { ReasonsBox } from "./reasons.tsx";
import { Ruling } from "./ruling.tsx";
import { Turn } from "./turn.tsx";
import { Withdrawal } from "./withdrawal.tsx";
import { fileWords } from "./words.ts";

type Props = {
  params: Promise<{ lang: string; reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, reference } = await params;
  return { title: `${fileWords.title[asLanguage(lang)]} ${showReference(reference)}` };
};

/** One’s own application: the answer first, then whose turn it is, then the thread. */
export default async function MyApplication({ params, searchParams }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const citizen = await requireCitizen(`/mes-demarches/${reference}`);
  const file = await ownFile(citizen.id, reference);
  if (file === undefined) notFound();
  const { application, tracked, ruling } = file;
  const { procedure } = tracked;
  if (application.decision === "draft") redirect(turnAddress("resume", application));
  const tracker = trackerOf(tracked, "owner", now());
  const plate = procedure.subject.display === "plate" && application.subject ? application.subject : undefined;
  return (
    <>
      <StatusHeader
        tracker={tracker}
        language={language}
        procedure={procedure.title[language]}
        reference={showReference(reference)}
        plate={plate}
        trail={[{ href: "/mes-demarches", label: fileWords.mine[language] }]}
        here={`${fileWords.file[language]} ${showReference(reference)}`}
      />
      <div className="pv-wrap">
        <Notice key={file.messages.filter(isOwn).length} query={await searchParams} language={language} />
        {file.lateEmail ? <LateEmailNotice email={file.lateEmail} language={language} /> : null}
        <div className="pv-duo">
          <CodeToHandOn file={file} language={language} />
          {tracker.over ? null : <Turn file={file} tracker={tracker} language={language} />}
          <WhatNext tracker={tracker} language={language} />
          <ReasonsBox file={file} today={parisDay(now())} language={language} />
        </div>
        {ruling ? <Ruling file={file} ruling={ruling} language={language} /> : null}
        <div className="pv-track">
          <div>
            <Course tracker={tracker} language={language} issued={(kind) => issuedLink(file, kind, language)} />
            <p className="pv-top">
              <a href={`/mes-demarches/${reference}/schema`}>{fileWords.seeDiagram[language]}</a>
            </p>
          </div>
          <div className="pv-aside">
            <Documents file={file} language={language} />
            <Messages file={file} language={language} />
            <Readers file={file} language={language} />
            <Obtained file={file} language={language} />
            <Answers file={file} language={language} today={now()} />
            <Withdrawal file={file} language={language} />
          </div>
        </div>
      </div>
      <Live source={`/api/live/dossiers/${reference}`} />
    </>
  );
}

/** Each message sent is said to be, also the second in a row. */
const isOwn = ({ author }: { author: string }): boolean => author === "citizen";
