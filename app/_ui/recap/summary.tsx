import { Fragment, type ReactNode } from "react";
import { colon, type Language, type Text } from "#lib/engine/text.ts";

export type SummaryAnswer = { key: string; question: string; answer: ReactNode };
export type SummaryGroup = {
  key: string;
  title: string;
  answers: readonly SummaryAnswer[];
  editHref?: string | undefined;
};

const edit: Text = { fr: "Modifier", en: "Change" };

/** The answers as they were given, by step, each group with the way to change it. */
export function Summary({ groups, language }: { groups: readonly SummaryGroup[]; language: Language }) {
  return (
    <Fragment>
      {groups.map((group) => (
        <section className="pv-group" key={group.key}>
          <header>
            <h2>{group.title}</h2>
            {group.editHref ? (
              <a href={group.editHref}>
                {edit[language]}
                <span className="ds-sr-only">
                  {colon[language]}
                  {group.title}
                </span>
              </a>
            ) : null}
          </header>
          <dl className="pv-dl">
            {group.answers.map((answer) => (
              <div key={answer.key}>
                <dt>{answer.question}</dt>
                <dd>{answer.answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Fragment>
  );
}
