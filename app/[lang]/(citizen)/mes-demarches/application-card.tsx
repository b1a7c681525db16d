import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Plate } from "#app/_ui/plate.tsx";
import { Status } from "#app/_ui/tracker/status.tsx";
import { Stressed } from "#app/_ui/tracker/stressed.tsx";
import { showReference } from "#lib/applications/reference.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { TurnKind } from "#lib/tracking/guidance.ts";
import { turnAddress } from "#lib/web/turn-address.ts";
import type { Listed } from "./sort-applications.ts";
import { listWords } from "./words.ts";

const buttons: Record<TurnKind, Text> = {
  resume: listWords.resume,
  pay: listWords.pay,
  complete: listWords.complete,
  answer: listWords.answer,
  collect: listWords.follow,
  confirm_address: listWords.confirm,
};

type ApplicationCardProps = { listed: Listed /** The one to do first. */; first: boolean; language: Language };

export function ApplicationCard({ listed, first, language }: ApplicationCardProps) {
  const { application, procedure, outline } = listed;
  const { turn } = outline;
  const shown = showReference(application.reference);
  const title = procedure.title[language];
  const href = turn ? turnAddress(turn.kind, application) : `/mes-demarches/${application.reference}`;
  return (
    <li className="pv-card">
      <div className="pv-doc-head">
        <h3>{outline.status === "draft" ? title : <a href={`/mes-demarches/${application.reference}`}>{title}</a>}</h3>
        <Status tracker={outline} language={language} />
      </div>
      <p className="pv-row pv-soft">
        {application.subject && procedure.subject.display === "plate" ? <Plate number={application.subject} /> : null}
        {outline.status === "draft" ? null : (
          <span>
            {listWords.file[language]} <b className="pv-num">{shown}</b>
          </span>
        )}
      </p>
      <p>
        <Stressed>{outline.expectation[language]}</Stressed>
      </p>
      <p className="pv-row pv-noprint">
        <ButtonLink href={href} look={{ variant: turn && first ? "primary" : "secondary" }}>
          {turn ? buttons[turn.kind][language] : listWords.follow[language]}
          <span className="ds-sr-only">
            {language === "fr" ? "\u00a0: " : ": "}
            {title} {shown}
          </span>
        </ButtonLink>
      </p>
    </li>
  );
}
