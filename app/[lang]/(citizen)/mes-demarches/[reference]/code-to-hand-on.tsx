import { Box } from "#app/_ui/box.tsx";
import { ownCode } from "#lib/applications/handover/own-code.ts";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { now } from "#lib/clock.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";

const until = {
  fr: (day: string) => `Valable jusqu’au ${day} inclus, une seule fois.`,
  en: (day: string) => `Valid until ${day} included, once only.`,
};

/** The code that filing gave, in large type while it is good: read here and nowhere else. */
export async function CodeToHandOn({ file, language }: { file: OwnFile; language: Language }) {
  const { handover } = file.tracked.procedure;
  const given = await ownCode(file.tracked.procedure, file.application, now());
  if (handover === undefined || given === undefined) return null;
  return (
    <Box title={handover.label[language]} icon="lock">
      <p className="pv-code">{given.code}</p>
      <p>
        <strong>{until[language](formatDay(given.lastDay, language))}</strong>
      </p>
      <p className="pv-stack-top">{handover.hint[language]}</p>
    </Box>
  );
}
