import { formatNumber, plural } from "#lib/engine/numbers.ts";
import type { Language, Text } from "#lib/engine/text.ts";

export const circuitWords = {
  title: { fr: "Où attendent les dossiers", en: "Where cases wait" },
  procedures: { fr: "Démarches du service", en: "Procedures of the service" },
  read: {
    fr: "Sous chaque étape\u00a0: combien de dossiers y attendent, et le temps médian qu’y ont passé ceux qui en sont sortis depuis 90\u00a0jours.",
    en: "Under each stage: how many cases wait there, and the median time spent there by those that left it in the last 90\u00a0days.",
  },
  measured: { fr: "Compté chaque heure, la dernière fois\u00a0: ", en: "Counted every hour, last time: " },
  never: { fr: "Rien n’a encore été compté pour cette démarche.", en: "Nothing was counted for this procedure yet." },
  none: { fr: "Votre service n’examine aucune démarche.", en: "Your service examines no procedure." },
} as const satisfies Record<string, Text>;

/** “5 h”, “2,1 j”: what fits under a stage. */
export const shortTime = (seconds: number, language: Language): string => {
  if (seconds < 3_600) return `${formatNumber(Math.ceil(seconds / 60), language)}\u00a0min`;
  if (seconds < 86_400) return `${formatNumber(Math.round(seconds / 3_600), language)}\u00a0h`;
  return `${formatNumber(Math.round(seconds / 8_640) / 10, language)}\u00a0${language === "fr" ? "j" : "d"}`;
};

export const waitingWords = (count: number, language: Language): string =>
  language === "fr"
    ? `${formatNumber(count, language)}\u00a0${plural(count, "fr", "dossier en attente", "dossiers en attente")}`
    : `${formatNumber(count, language)}\u00a0${plural(count, "en", "case waiting", "cases waiting")}`;

export const medianWords = (time: string, language: Language): string =>
  language === "fr" ? `temps médian ${time}` : `median time ${time}`;
