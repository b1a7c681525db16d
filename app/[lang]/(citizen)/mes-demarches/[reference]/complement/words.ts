import type { Text } from "#lib/engine/text.ts";

export const answerWords = {
  here: { fr: "Complément", en: "More information" },
  send: { fr: "Envoyer ma réponse", en: "Send my answer" },
  before: {
    fr: (day: string) => `Votre réponse est attendue avant le *${day}*. L’examen reprend dès que vous l’envoyez.`,
    en: (day: string) => `Your answer is expected before *${day}*. The review goes on as soon as you send it.`,
  },
} as const satisfies Record<string, Text | Record<keyof Text, (day: string) => string>>;
