import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { deadlineWords } from "#lib/back-office/queue/deadline.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import { type Reasons, reasonsIn } from "#lib/engine/reasons.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const words = {
  title: { fr: "Motifs du refus", en: "Reasons of the rejection" },
  give: { fr: "Donner les motifs", en: "Give the reasons" },
} as const satisfies Record<string, Text>;

type PartProps = { file: CaseFile; today: string; language: Language };

/** What the person asked of a rejection by silence, and until when it is to be answered (CRPA L232-4). */
export function ReasonsPart({ file, today, language }: PartProps) {
  const reasons = reasonsIn(file.events.toReversed());
  if (reasons === undefined || reasons.state === "unasked") return null;
  return (
    <section aria-labelledby="motifs">
      <h2 id="motifs">{words.title[language]}</h2>
      <p>{standing(reasons, today)[language]}</p>
      {reasons.state === "asked" ? (
        <p>
          <a href={`/agent/dossiers/${file.application.reference}/motifs`}>{words.give[language]}</a>
        </p>
      ) : null}
    </section>
  );
}

const standing = (reasons: Exclude<Reasons, { state: "unasked" }>, today: string): Text => {
  if (reasons.state === "given")
    return {
      fr: `Donnés au demandeur le ${formatDay(reasons.on, "fr")}.`,
      en: `Given to the applicant on ${formatDay(reasons.on, "en")}.`,
    };
  const left = deadlineWords(reasons.dueOn, today);
  return {
    fr: `Le demandeur les a demandés : à donner au plus tard le ${formatDay(reasons.dueOn, "fr")} (${left.fr}).`,
    en: `The applicant asked for them: to be given by ${formatDay(reasons.dueOn, "en")} (${left.en}).`,
  };
};
