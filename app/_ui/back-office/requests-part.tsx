import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { fieldsOf } from "#lib/engine/answers.ts";
import { formatDay, formatInstant } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Tag } from "../tag.tsx";

const title: Text = { fr: "Compléments demandés", en: "Information requested" };

type Request = CaseFile["requests"][number];
type PartProps = { file: CaseFile; procedure: Procedure; language: Language };

/** What the person was asked for, and whether they answered. */
export function RequestsPart({ file, procedure, language }: PartProps) {
  if (file.requests.length === 0) return null;
  return (
    <section aria-labelledby="complements">
      <h2 id="complements">{title[language]}</h2>
      {file.requests.toReversed().map((request) => (
        <div className="pv-asked" key={request.id}>
          <Tag tone={request.answeredAt ? "success" : "neutral"}>{stateWords(request, language)}</Tag>
          <ul className="ds-list">
            {request.items.map((item) => (
              <li key={`${item.kind} ${item.key}`}>
                <b>{labelOf(item, procedure, language)}</b>
                <br />
                <span className="pv-soft">{item.comment || groundOf(item.ground, procedure, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const stateWords = ({ answeredAt, dueOn }: Request, language: Language): string =>
  answeredAt
    ? { fr: `Répondu ${formatInstant(answeredAt, "fr")}`, en: `Answered ${formatInstant(answeredAt, "en")}` }[language]
    : { fr: `Attendu avant ${formatDay(dueOn, "fr")}`, en: `Expected before ${formatDay(dueOn, "en")}` }[language];

const labelOf = ({ kind, key }: Request["items"][number], procedure: Procedure, language: Language): string => {
  const asked = kind === "document" ? procedure.documents : fieldsOf(procedure);
  return asked.find((each) => each.key === key)?.label[language] ?? key;
};

const groundOf = (code: string, procedure: Procedure, language: Language): string =>
  procedure.grounds.find((ground) => ground.code === code)?.label[language] ?? code;
