import { Box } from "#app/_ui/box.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import { type Reasons, reasonsIn } from "#lib/engine/reasons.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { askForReasons } from "./actions.ts";

const words = {
  title: { fr: "Connaître les motifs du refus", en: "Know the reasons of the rejection" },
  ask: { fr: "Demander les motifs", en: "Ask for the reasons" },
  meanwhile: {
    fr: "Tant qu’ils ne vous sont pas donnés, vous pouvez toujours contester.",
    en: "Until you are given them, you may still contest.",
  },
} as const satisfies Record<string, Text>;

const mayAsk = (day: string): Text => ({
  fr: `Personne ne vous a répondu à temps : vous pouvez demander pourquoi, jusqu’au ${formatDay(day, "fr")} inclus.`,
  en: `Nobody answered you in time: you may ask why, until ${formatDay(day, "en")} included.`,
});
const asked = (day: string): Text => ({
  fr: `Vous les avez demandés. Ils vous sont dus au plus tard le ${formatDay(day, "fr")}.`,
  en: `You asked for them. They are due by ${formatDay(day, "en")}.`,
});

type Props = { file: OwnFile; today: string; language: Language };

/** The right to know why silence rejected, while it lasts (CRPA L232-4). Once given, the reasons stand where those of any refusal do. */
export function ReasonsBox({ file, today, language }: Props) {
  const reasons = reasonsIn(file.tracked.events);
  if (reasons === undefined || !isOpen(reasons, today)) return null;
  const { reference } = file.application;
  return (
    <Box title={words.title[language]} icon="info">
      {reasons.state === "unasked" ? (
        <form action={askForReasons}>
          <p>{mayAsk(reasons.askBy)[language]}</p>
          <p className="pv-row pv-noprint">
            <input type="hidden" name="dossier" value={reference} />
            <Button>{words.ask[language]}</Button>
          </p>
        </form>
      ) : (
        <>
          <p>
            <strong>{asked(reasons.dueOn)[language]}</strong>
          </p>
          <p className="pv-stack-top">{words.meanwhile[language]}</p>
        </>
      )}
    </Box>
  );
}

type Open = Exclude<Reasons, { state: "given" }>;

const isOpen = (reasons: Reasons, today: string): reasons is Open =>
  reasons.state === "asked" || (reasons.state === "unasked" && today <= reasons.askBy);
