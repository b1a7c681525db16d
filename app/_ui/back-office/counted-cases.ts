import { formatNumber, pluralText } from "#lib/engine/numbers.ts";
import type { Text } from "#lib/engine/text.ts";

/** “1 dossier”, “12 dossiers”. */
export const countedCases = (count: number): Text => {
  const shown = { fr: formatNumber(count, "fr"), en: formatNumber(count, "en") };
  return pluralText(
    count,
    { fr: `${shown.fr} dossier`, en: `${shown.en} case` },
    { fr: `${shown.fr} dossiers`, en: `${shown.en} cases` },
  );
};
