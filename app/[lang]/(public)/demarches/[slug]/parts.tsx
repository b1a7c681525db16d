import { type OtherWay, OtherWays } from "#app/_ui/home/other-ways.tsx";
import { Icon, type IconName } from "#app/_ui/icon.tsx";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { words } from "./words.ts";

type Part = { procedure: Procedure; language: Language };

export function WhoMayFile({ procedure, language }: Part) {
  return (
    <ul className="pv-yes">
      {procedure.whoMayFile.map((condition) => (
        <li key={condition.fr}>
          <Icon name="check" />
          <span>{condition[language]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Each document with why it is asked for and what is accepted. */
export function WhatToHaveReady({ procedure, language }: Part) {
  const intro = procedure.documents.length > 0 ? words.readyIntro : words.nothingToHaveReady;
  if (procedure.documents.length === 0 && procedure.fee.kind === "none") return <p>{intro[language]}</p>;
  return (
    <>
      <p className="pv-hint">{intro[language]}</p>
      <ul className="pv-ready">
        {procedure.documents.map((document) => (
          <Ready key={document.key} icon="document" title={document.label[language]}>
            {document.why[language]}
            {document.example ? ` ${words.example[language]}${decapitalised(document.example[language])}` : null}
          </Ready>
        ))}
        {procedure.fee.kind === "none" ? null : (
          <Ready icon="euro" title={words.card[language]}>
            {words.cardWhy[language]}
          </Ready>
        )}
      </ul>
    </>
  );
}

function Ready({ icon, title, children }: { icon: IconName; title: string; children: React.ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <h3>{title}</h3>
      <p>{children}</p>
    </li>
  );
}

const decapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** In full: nothing to open, and all of it is printed. */
export function QuestionsAndAnswers({ procedure, language }: Part) {
  return (
    <dl className="pv-faq">
      {procedure.faq.map(({ question, answer }) => (
        <div key={question.fr}>
          <dt>{question[language]}</dt>
          <dd>{answer[language]}</dd>
        </div>
      ))}
    </dl>
  );
}

const channelIcons = { counter: "place", post: "envelope", phone: "phone" } as const satisfies Record<
  Procedure["otherChannels"][number]["kind"],
  IconName
>;

export function OtherChannels({ procedure, language }: Part) {
  const ways: OtherWay[] = procedure.otherChannels.map((channel) => ({
    key: channel.label.fr,
    icon: channelIcons[channel.kind],
    title: channel.label[language],
    words: channel.detail[language],
  }));
  return <OtherWays ways={ways} />;
}

export function LegalBasis({ procedure, language }: Part) {
  return (
    <ul className="pv-small">
      {procedure.legalBasis.map((text) => (
        <li key={text.reference}>
          {text.label[language]}
          {language === "fr" ? "\u00a0" : ""}:{" "}
          <span className="pv-soft" lang="fr">
            {text.reference}
          </span>
        </li>
      ))}
    </ul>
  );
}
