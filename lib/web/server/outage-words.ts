import type { Language, Text } from "#lib/engine/text.ts";
import type { Outage } from "#lib/outage.ts";

const words = {
  database: {
    title: { fr: "Le service est momentanément indisponible", en: "The service is unavailable for a moment" },
    kept: {
      fr: "Nous n’accédons pas aux dossiers en ce moment. Tout ce qui était enregistré est conservé\u00a0: vos réponses, vos documents, vos demandes envoyées.",
      en: "We cannot reach the files right now. All that was saved is kept: your answers, your documents, the applications you sent.",
    },
  },
  storage: {
    title: { fr: "Les documents sont momentanément indisponibles", en: "Documents are unavailable for a moment" },
    kept: {
      fr: "Nous n’accédons pas aux documents en ce moment. Tout ce qui était enregistré est conservé\u00a0: vos réponses, vos documents, vos demandes envoyées.",
      en: "We cannot reach the documents right now. All that was saved is kept: your answers, your documents, the applications you sent.",
    },
  },
  full: {
    title: { fr: "Rien ne peut être enregistré pour le moment", en: "Nothing can be saved for the moment" },
    kept: {
      fr: "Nous manquons de place en ce moment. Vous pouvez consulter vos demandes\u00a0; tout ce qui était enregistré est conservé.",
      en: "We are short of room right now. You can read your applications; all that was saved is kept.",
    },
  },
  hurried: {
    title: { fr: "Trop de tentatives en peu de temps", en: "Too many attempts in a short time" },
    kept: {
      fr: "Par sécurité, nous faisons une pause de quelques minutes. Tout ce qui était enregistré est conservé\u00a0: vos réponses, vos documents, vos demandes envoyées.",
      en: "For safety, we pause for a few minutes. All that was saved is kept: your answers, your documents, the applications you sent.",
    },
  },
} as const satisfies Record<Outage, { title: Text; kept: Text }>;

const posted = {
  again: {
    fr: "Ce que vous venez d’envoyer n’a pas été enregistré, mais cette page le garde. Le bouton l’envoie à nouveau\u00a0; rien ne sera fait deux fois.",
    en: "What you have just sent was not saved, but this page keeps it. The button sends it again; nothing will be done twice.",
  },
  lost: {
    fr: "Ce que vous venez d’envoyer n’a pas été enregistré. Revenez à la page précédente et envoyez-le à nouveau.",
    en: "What you have just sent was not saved. Go back to the previous page and send it again.",
  },
} as const satisfies Record<"again" | "lost", Text>;

const seconds: Text = { fr: "Réessayez dans quelques secondes.", en: "Try again in a few seconds." };

const after = {
  database: seconds,
  storage: seconds,
  full: seconds,
  hurried: { fr: "Réessayez dans cinq minutes.", en: "Try again in five minutes." },
} as const satisfies Record<Outage, Text>;

export const buttons = {
  again: { fr: "Envoyer à nouveau", en: "Send again" },
  retry: { fr: "Réessayer", en: "Try again" },
  home: { fr: "Retour à l’accueil", en: "Back to the home page" },
} as const satisfies Record<string, Text>;

export type Told = { title: string; sentences: string[] };

/** @param sent what became of what a form posted, when one did */
export const outageWords = (outage: Outage, language: Language, sent?: keyof typeof posted): Told => {
  const { title, kept } = words[outage];
  const sentences = [kept, ...(sent ? [posted[sent]] : []), after[outage]];
  return { title: title[language], sentences: sentences.map((text) => text[language]) };
};
