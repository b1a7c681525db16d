import { Alert } from "#app/_ui/alert.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { DocumentSlot } from "#app/_ui/filing/document-slot.tsx";
import { FilingFrame } from "#app/_ui/filing/filing-frame.tsx";
import { SparedDocuments } from "#app/_ui/filing/spared-documents.tsx";
import { filingWords } from "#app/_ui/filing/words.ts";
import { Live } from "#app/_ui/live/live.tsx";
import { handleOf, isSound } from "#lib/applications/supporting-documents.ts";
import { acceptedDocuments, requiredDocuments, sparedDocuments } from "#lib/engine/supporting-documents.ts";
import type { Text } from "#lib/engine/text.ts";
import { stepAddress } from "#lib/web/filing.ts";
import { noticeAt } from "#lib/web/upload-notice.ts";
import type { StepView } from "./step-view.ts";

const none: Text = {
  fr: "Rien à joindre\u00a0: le code de cession et le registre nous disent déjà ce qu’il faut. Un agent pourra vous demander un document s’il en manque un.",
  en: "Nothing to attach: the transfer code and the register already tell us what we need. A civil servant may ask you for a document if one is missing.",
};
const missing: Text = {
  fr: "Ajoutez les documents marqués «\u00a0À fournir\u00a0» pour continuer.",
  en: "Add the documents marked “To be provided” to go on.",
};

/** One card a document, each with its own form: what is already there never depends on what comes next. */
export function DocumentsStep({
  filing,
  step,
  index,
  language,
  notices,
}: StepView & { notices: Record<string, string | string[] | undefined> }) {
  const { procedure, context, documents, furthest, draft } = filing;
  const words = filingWords[language];
  const accepted = acceptedDocuments(procedure, context);
  const complete = requiredDocuments(procedure, context).every(({ key }) =>
    documents.some((file) => file.slot === key && isSound(file)),
  );
  return (
    <FilingFrame
      procedure={procedure}
      language={language}
      current={step.slug}
      furthest={furthest}
      title={step.title[language]}
      intro={step.intro?.[language]}
    >
      {draft && documents.some(({ scan }) => scan === "pending") ? (
        <Live source={`/api/live/dossiers/${draft.reference}`} />
      ) : null}
      {accepted.length === 0 ? (
        <Alert tone="success">
          <p>{none[language]}</p>
        </Alert>
      ) : null}
      <SparedDocuments spared={sparedDocuments(procedure, context)} language={language} />
      <ul className="pv-docs">
        {accepted.map((wanted) => (
          <DocumentSlot
            key={wanted.key}
            base={`/api/demarches/${procedure.slug}/documents`}
            wanted={wanted}
            today={context.today}
            files={documents
              .filter(({ slot }) => slot === wanted.key)
              .map((file) => ({
                handle: handleOf(file, documents),
                name: file.fileName,
                bytes: file.sizeBytes,
                pages: file.pages,
                scan: file.scan,
              }))}
            refusal={noticeAt(notices, wanted.key, language)}
            language={language}
          />
        ))}
      </ul>
      {complete ? null : <p className="pv-soft">{missing[language]}</p>}
      <div className="pv-actions">
        {complete ? (
          <ButtonLink href={stepAddress(procedure, procedure.steps[index + 1])}>{words.continue}</ButtonLink>
        ) : null}
        <ButtonLink href={stepAddress(procedure, procedure.steps[index - 1])} look={{ variant: "secondary" }}>
          {words.previous}
        </ButtonLink>
        <ButtonLink href="/mes-demarches" look={{ variant: "tertiary" }}>
          {words.leave}
        </ButtonLink>
      </div>
    </FilingFrame>
  );
}
