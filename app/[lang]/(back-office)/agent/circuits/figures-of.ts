import type { StageFigure } from "#lib/back-office/stages/read-stages.ts";
import { formatNumber } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";
import { medianWords, shortTime, waitingWords } from "./words.ts";

/** Under so many passages half of them say nothing. */
const fewest = 5;

/** What is written under each stage, by status. */
export const figuresOf = (
  figures: readonly StageFigure[],
  language: Language,
): ReadonlyMap<string, { short: string; long: string }> =>
  new Map(
    figures.map(({ status, waiting, passages, medianSeconds }) => {
      const time = medianSeconds !== null && passages >= fewest ? shortTime(medianSeconds, language) : undefined;
      return [
        status,
        {
          short: [formatNumber(waiting, language), time].filter(Boolean).join(" · "),
          long: [waitingWords(waiting, language), time && medianWords(time, language)].filter(Boolean).join(", "),
        },
      ];
    }),
  );
