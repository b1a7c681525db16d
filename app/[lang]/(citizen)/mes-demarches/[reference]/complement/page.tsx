import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DocumentSlot } from "#app/_ui/filing/document-slot.tsx";
import { Live } from "#app/_ui/live/live.tsx";
import { Stressed } from "#app/_ui/tracker/stressed.tsx";
import { answeringDocuments, ownFile } from "#lib/applications/own-file.ts";
import { now } from "#lib/clock.ts";
import { formatDay, parisDay } from "#lib/engine/calendar.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { noticeAt } from "#lib/web/upload-notice.ts";
import { sendAnswer } from "../actions.ts";
import { FileCrumbs } from "../file-crumbs.tsx";
import { OwnQuestions } from "../own-questions.tsx";
import { fileWords } from "../words.ts";
import { whatIsAsked } from "./what-is-asked.ts";
import { answerWords as words } from "./words.ts";

type Props = {
  params: Promise<{ lang: string; reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: fileWords.answer[asLanguage((await params).lang)],
});

/** Each thing asked for at its place, with why; then one button. */
export default async function Answer({ params, searchParams }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const page = `/mes-demarches/${reference}`;
  const citizen = await requireCitizen(`${page}/complement`);
  const file = await ownFile(citizen.id, reference);
  if (file === undefined) notFound();
  const { application, request, tracked } = file;
  if (request === undefined || !file.actions.includes("answer")) redirect(`${page}?fait=change`);
  const { documents, fields } = whatIsAsked(tracked.procedure, request.items);
  const present = await answeringDocuments(application.applicationId, request.createdAt);
  const notices = await searchParams;
  return (
    <div className="pv-wrap">
      {present.some(({ scan }) => scan === "pending") ? <Live source={`/api/live/dossiers/${reference}`} /> : null}
      <FileCrumbs reference={reference} here={words.here[language]} language={language} />
      <div className="pv-title">
        <h1>{fileWords.answer[language]}</h1>
        <p className="pv-lead">
          <Stressed>{words.before[language](formatDay(request.dueOn, language))}</Stressed>
        </p>
      </div>
      <div className="pv-reading pv-stack">
        <OwnQuestions
          application={application}
          language={language}
          asked={fields}
          documents={documents.map(({ wanted }) => ({ key: wanted.key, label: wanted.label[language] }))}
          submit={words.send[language]}
          action={sendAnswer}
        >
          {request.message ? <p className="pv-quote">{request.message}</p> : null}
          <ul className="pv-docs" hidden={documents.length === 0}>
            {documents.map(({ wanted, because }) => (
              <DocumentSlot
                key={wanted.key}
                base={`/api/dossiers/${reference}/documents`}
                wanted={{ ...wanted, why: because }}
                today={parisDay(now())}
                files={present
                  .filter(({ slot }) => slot === wanted.key)
                  .map(({ handle, fileName, sizeBytes, pages, scan }) => ({
                    handle,
                    name: fileName,
                    bytes: sizeBytes,
                    pages,
                    scan,
                  }))}
                refusal={noticeAt(notices, wanted.key, language)}
                language={language}
              />
            ))}
          </ul>
        </OwnQuestions>
      </div>
    </div>
  );
}
