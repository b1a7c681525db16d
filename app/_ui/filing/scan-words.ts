import type { ScanState } from "#lib/engine/scan-state.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const checked: Record<Exclude<ScanState, "infected">, Text | undefined> = {
  not_scanned: undefined,
  pending: {
    fr: "Analyse antivirus en cours. Vous pouvez continuer\u00a0: si ce fichier pose problème, nous vous le dirons.",
    en: "Being scanned for viruses. You can go on: if there is a problem with this file, we will tell you.",
  },
  clean: { fr: "Aucun virus trouvé.", en: "No virus found." },
};

/** What the antivirus said of files that are kept, each sentence once. */
export const scanChecks = (files: readonly { scan: ScanState }[], language: Language): string[] => {
  const said = files.flatMap(({ scan }) => (scan === "infected" ? [] : [checked[scan]?.[language] ?? []])).flat();
  return [...new Set(said)];
};

/** Why a file has to be sent again, and how. */
export const infectedWords = (name: string, language: Language): string =>
  ({
    fr: `Notre antivirus a trouvé un programme malveillant dans «\u00a0${name}\u00a0»\u00a0: personne ne l’a ouvert, et nous l’avons détruit. Numérisez ou photographiez l’original, puis ajoutez la nouvelle version.`,
    en: `Our antivirus found a malicious program in “${name}”: nobody opened it, and we destroyed it. Scan or photograph the original, then add the new version.`,
  })[language];
