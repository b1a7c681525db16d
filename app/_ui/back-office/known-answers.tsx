"use client";

import type { Provenance } from "#lib/back-office/file/answers-by-step.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon, type IconName } from "../icon.tsx";

const sources: Record<Provenance, { icon: IconName; label: Text }> = {
  registry: { icon: "link", label: { fr: "Registre", en: "Register" } },
  declared: { icon: "person", label: { fr: "Déclaré", en: "Declared" } },
  identity: { icon: "lock", label: { fr: "FranceConnect", en: "FranceConnect" } },
};

export type AnswerLine = { key: string; label: string; value: string; source: Provenance };
export type AnswerLines = { key: string; title: string; answers: readonly AnswerLine[] };

/** Everything known, by step, each line with who vouches for it. Of words alone: sent once, and drawn by the browser again. */
export function KnownAnswers({ groups, language }: { groups: readonly AnswerLines[]; language: Language }) {
  return groups.map((group) => (
    <section key={group.key} aria-labelledby={`reponses-${group.key}`}>
      <h2 id={`reponses-${group.key}`}>{group.title}</h2>
      <dl className="pv-dl">
        {group.answers.map((answer) => {
          const { icon, label } = sources[answer.source];
          return (
            <div key={answer.key}>
              <dt>{answer.label}</dt>
              <dd>{answer.value}</dd>
              <dd>
                <span className="pv-src">
                  <Icon name={icon} />
                  {label[language]}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  ));
}
