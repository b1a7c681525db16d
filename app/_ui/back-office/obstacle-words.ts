import type { Obstacle } from "#lib/back-office/obstacles-to-approval.ts";
import { pluralText } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";

/** Why “Accepter” is off, and what opens it: what is missing first, then what was answered no, then what is left to look at. */
export const obstacleWords = (obstacles: readonly Obstacle[], language: Language): string => {
  const labels = (kind: Obstacle["kind"]): string[] =>
    obstacles.filter((obstacle) => obstacle.kind === kind).map(({ label }) => lower(label[language]));
  const sentences = [
    missing(labels("missing_document"), language),
    scanned(labels("being_scanned"), language),
    wrong(labels("answered_no"), language),
    left(labels("unanswered").length, language),
    opens(language),
  ];
  return sentences.filter(Boolean).join(" ");
};

const missing = (names: string[], language: Language): string =>
  names.length === 0
    ? ""
    : { fr: `Il manque\u00a0: ${names.join(", ")}.`, en: `Missing: ${names.join(", ")}.` }[language];

const scanned = (names: string[], language: Language): string =>
  names.length === 0
    ? ""
    : {
        fr: `Analyse antivirus en cours\u00a0: ${names.join(", ")}.`,
        en: `Being scanned for viruses: ${names.join(", ")}.`,
      }[language];

const wrong = (names: string[], language: Language): string => {
  if (names.length === 0) return "";
  const { length } = names;
  const count = pluralText(
    length,
    { fr: `${length} point à faire préciser`, en: `${length} point to be clarified` },
    { fr: `${length} points à faire préciser`, en: `${length} points to be clarified` },
  )[language];
  return { fr: `${count}\u00a0: ${names.join(", ")}.`, en: `${count}: ${names.join(", ")}.` }[language];
};

const left = (count: number, language: Language): string => {
  if (count === 0) return "";
  return pluralText(
    count,
    {
      fr: `${count} point reste à vérifier sur les pièces.`,
      en: `${count} point is left to check on the documents.`,
    },
    {
      fr: `${count} points restent à vérifier sur les pièces.`,
      en: `${count} points are left to check on the documents.`,
    },
  )[language];
};

const opens = (language: Language): string =>
  ({
    fr: "«\u00a0Accepter\u00a0» s’ouvrira quand chaque point sera à Oui.",
    en: "“Approve” opens once every point is a Yes.",
  })[language];

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
