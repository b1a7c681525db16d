import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionBar } from "#app/_ui/back-office/decision-bar.tsx";
import { type FilePlace, readPlace } from "#app/_ui/back-office/file-address.ts";
import { FileHead } from "#app/_ui/back-office/file-head.tsx";
import { FileKeys } from "#app/_ui/back-office/file-keys.tsx";
import { FileTabs } from "#app/_ui/back-office/file-tabs.tsx";
import { HistoryPart } from "#app/_ui/back-office/history-part.tsx";
import { ReviewPart } from "#app/_ui/back-office/review-part.tsx";
import { MessagesPart, NotesPart } from "#app/_ui/back-office/talk-part.tsx";
import { Verify } from "#app/_ui/back-office/verify.tsx";
import { Viewer } from "#app/_ui/back-office/viewer.tsx";
import { ageWords } from "#app/_ui/file/age-words.ts";
import { Live } from "#app/_ui/live/live.tsx";
import { normaliseReference, showReference } from "#lib/applications/reference.ts";
import { mayAssign } from "#lib/back-office/assign.ts";
import type { Caseworker } from "#lib/back-office/caseworker.ts";
import { offeredTo } from "#lib/back-office/file/offered.ts";
import { type CaseFile, readFile } from "#lib/back-office/file/read-file.ts";
import { obstaclesToApproval } from "#lib/back-office/obstacles-to-approval.ts";
import { openFile } from "#lib/back-office/open-file.ts";
import { isOpen } from "#lib/back-office/queue/deadline.ts";
import { queueAddress, readFilter } from "#lib/back-office/queue/filter.ts";
import { readNeighbours } from "#lib/back-office/queue/read-queue.ts";
import { mayCheck } from "#lib/back-office/set-checklist.ts";
import { mayVisit } from "#lib/back-office/set-visit.ts";
import { now } from "#lib/clock.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { asLanguage, type Language } from "#lib/engine/text.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { check, writeMessage, writeNote } from "./actions.ts";
import { justDone, notDone } from "./done.ts";

type Props = {
  params: Promise<{ lang: string; reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: showReference(normaliseReference((await params).reference)),
});

export default async function File({ params, searchParams }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const agent = await requireAgent(`/agent/dossiers/${reference}`);
  const at = now();
  const application = await openFile(agent, { reference, reason: "review" }, at);
  if (application === undefined) notFound();
  const asked = await searchParams;
  const place = readPlace(application.reference, asked);
  const [file, around] = await Promise.all([readFile(agent, application, at), aroundOf(agent, application, place, at)]);
  if (file === undefined) notFound();
  const today = parisDay(at);
  const obstacles = obstaclesToApproval(
    application,
    file.documents.filter((document) => !document.superseded),
    today,
  );
  return (
    <main className="pv-file" id="contenu" tabIndex={-1}>
      <Live source={`/api/live/agent/${application.reference}`} />
      <FileKeys language={language} />
      <FileHead file={file} around={around} today={today} language={language} />
      <div className="pv-split">
        <div className="pv-left">
          <FileTabs place={place} file={file} language={language} />
          <Part
            file={file}
            place={place}
            today={today}
            maySetVisit={mayVisit(agent, application) === undefined}
            language={language}
          />
        </div>
        <Documents agent={agent} file={file} place={place} language={language} />
      </div>
      <DecisionBar
        file={file}
        offered={offeredTo(agent, application)}
        mayAssign={mayAssign(agent, application)}
        isMine={application.assignedTo === agent.id}
        obstacles={obstacles}
        told={
          justDone(asked.fait, application, agent, language) ??
          notDone(asked.refus, file.events, agent, { language, now: at })
        }
        language={language}
      />
    </main>
  );
}

const aroundOf = async (agent: Caseworker, at: CaseFile["application"], place: FilePlace, now: Date) => {
  const filter = readFilter({ vue: place.vue });
  const { previous, next } = await readNeighbours(agent, filter, at, now);
  const address = (reference: string | undefined) => reference && `/agent/dossiers/${reference}?vue=${filter.vue}`;
  return { back: queueAddress({ vue: filter.vue }), previous: address(previous), next: address(next) };
};

type PartProps = { file: CaseFile; place: FilePlace; today: string; maySetVisit: boolean; language: Language };

function Part({ file, place, today, maySetVisit, language }: PartProps) {
  switch (place.onglet) {
    case "instruction":
      return <ReviewPart file={file} today={today} maySetVisit={maySetVisit} language={language} />;
    case "historique":
      return <HistoryPart file={file} language={language} />;
    case "messages":
      return <MessagesPart file={file} action={writeMessage} language={language} />;
    case "notes":
      return <NotesPart file={file} action={writeNote} language={language} />;
  }
}

type DocumentsProps = { agent: Caseworker; file: CaseFile; place: FilePlace; language: Language };

function Documents({ agent, file, place, language }: DocumentsProps) {
  const { application, documents } = file;
  const procedure = procedureOf(application);
  const shown = documents.find((document) => document.handle === place.piece) ?? documents[0];
  const asked = procedure.documents.find((document) => document.key === shown?.slot);
  return (
    <Viewer place={place} procedure={procedure} documents={documents} shown={shown} language={language}>
      {shown && asked ? (
        <Verify
          action={check}
          reference={application.reference}
          handle={shown.handle}
          superseded={shown.superseded}
          age={ageWords(asked, parisDay(shown.createdAt), language)}
          points={asked.checklist.map(({ key, label }) => ({
            key,
            label: label[language],
            answer: shown.checklist[key],
          }))}
          mayCheck={mayCheck(agent, application)}
          isOpen={isOpen(application.decision)}
          language={language}
        />
      ) : null}
    </Viewer>
  );
}
