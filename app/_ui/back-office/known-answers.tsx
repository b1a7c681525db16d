import type { AnswerGroup, Provenance } from "#lib/back-office/file/answers-by-step.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon, type IconName } from "../icon.tsx";

const sources: Record<Provenance, { icon: IconName; label: Text }> = {
  registry: { icon: "link", label: { fr: "Registre", en: "Register" } },
  declared: { icon: "person", label: { fr: "Déclaré", en: "Declared" } },
  identity: { icon: "lock", label: { fr: "FranceConnect", en: "FranceConnect" } },
};

/** Everything known, by step, each line with who vouches for it. */
export function KnownAnswers({ groups, language }: { groups: readonly AnswerGroup[]; language: Language }) {
  return groups.map((group) => (
    <section key={group.key} aria-labelledby={`reponses-${group.key}`}>
      <h2 id={`reponses-${group.key}`}>{group.title[language]}</h2>
      <dl className="pv-dl">
        {group.answers.map((answer) => {
          const { icon, label } = sources[answer.source];
          return (
            <div key={answer.key}>
              <dt>{answer.label[language]}</dt>
              <dd>{answer.value[language]}</dd>
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
