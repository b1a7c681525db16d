import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import type { Obstacle } from "#lib/back-office/obstacles-to-approval.ts";
import { isOpen } from "#lib/back-office/queue/deadline.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Action } from "#lib/engine/workflow.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { Deciding } from "./deciding.tsx";
import { obstacleWords } from "./obstacle-words.ts";
import type { Told } from "./outcome.tsx";
import { standingWords } from "./standing-words.ts";

const words = {
  bar: { fr: "Décision", en: "Decision" },
  claim: { fr: "Prendre en charge", en: "Claim" },
  assign: { fr: "Affecter", en: "Assign" },
  request: { fr: "Demander un complément", en: "Request information" },
  reject: { fr: "Refuser…", en: "Reject…" },
  approve: { fr: "Accepter", en: "Approve" },
  close: { fr: "Classer sans suite", en: "Close" },
} as const satisfies Record<string, Text>;

type BarProps = {
  file: CaseFile;
  /** What the workflow offers this agent now. */
  offered: readonly Action[];
  mayAssign: boolean;
  isMine: boolean;
  obstacles: readonly Obstacle[];
  /** What was just done or refused, when the page is drawn to say it. */
  told: Told;
  language: Language;
};

/** Always in view. Its buttons come from the table that judges them; the one that is off says why. */
export function DecisionBar({ file, offered, mayAssign, isMine, obstacles, told, language }: BarProps) {
  const { application } = file;
  const address = `/agent/dossiers/${application.reference}`;
  const can = (each: Action): boolean => offered.includes(each);
  const claimFirst = can("claim");
  const canApprove = can("approve") && obstacles.length === 0;
  return (
    <section aria-label={words.bar[language]}>
      <Deciding address={`/api${address}/decision`} told={told} className="pv-decide">
        <input type="hidden" name="version" value={application.version} />
        <p id="ou-en-est-on">
          {isMine && can("approve") && obstacles.length > 0
            ? obstacleWords(obstacles, language)
            : standingWords(file, isMine, language)}
        </p>
        {isOpen(application.decision) && mayAssign && can("assign") ? (
          <ButtonLink
            href={`/agent/dossiers/groupe?geste=affecter&dossier=${application.reference}`}
            look={{ variant: "tertiary", color: "neutral" }}
          >
            {words.assign[language]}
          </ButtonLink>
        ) : null}
        {claimFirst ? (
          <Button name="geste" value="claim">
            {words.claim[language]}
          </Button>
        ) : null}
        {can("close") ? (
          <ButtonLink href={`${address}/classement`} look={{ variant: "tertiary", color: "neutral" }}>
            {words.close[language]}
          </ButtonLink>
        ) : null}
        {can("reject") ? (
          <ButtonLink href={`${address}/refus`} look={{ variant: "secondary", color: "danger" }}>
            {words.reject[language]}
          </ButtonLink>
        ) : null}
        {can("approve") ? <Approve isOn={canApprove} language={language} /> : null}
        {can("request_information") ? (
          <ButtonLink href={`${address}/complement`} look={{ variant: canApprove ? "secondary" : "primary" }}>
            {words.request[language]}
          </ButtonLink>
        ) : null}
      </Deciding>
    </section>
  );
}

function Approve({ isOn, language }: { isOn: boolean; language: Language }) {
  if (isOn)
    return (
      <Button name="geste" value="approve">
        {words.approve[language]}
      </Button>
    );
  return (
    <Button type="button" look={{ variant: "secondary" }} aria-disabled aria-describedby="ou-en-est-on">
      {words.approve[language]}
    </Button>
  );
}
