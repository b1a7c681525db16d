import type { Language, Text } from "#lib/engine/text.ts";
import type { Outage } from "#lib/outage.ts";

/** Why a request is refused in words of the server’s own: what is away, or what is wrong with what was sent; else ours is the fault. */
export type Trouble = Outage | "unreadable" | "endless" | "failed";

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
  unreadable: {
    title: { fr: "Nous n’avons pas pu lire ce qui a été envoyé", en: "We could not read what was sent" },
    kept: {
      fr: "L’envoi est arrivé incomplet, ou abîmé. Rien n’a été modifié ; tout ce qui était enregistré est conservé.",
      en: "What was sent arrived incomplete, or damaged. Nothing was changed; all that was saved is kept.",
    },
  },
  endless: {
    title: { fr: "Ce qui a été envoyé est trop long", en: "What was sent is too long" },
    kept: {
      fr: "Une page reçoit au plus un million de caractères. Rien n’a été modifié ; tout ce qui était enregistré est conservé.",
      en: "A page takes at most one million characters. Nothing was changed; all that was saved is kept.",
    },
  },
  failed: {
    title: { fr: "Quelque chose n’a pas fonctionné de notre côté", en: "Something went wrong on our side" },
    kept: {
      fr: "Nous n’avons pas pu faire ce que vous demandiez. Tout ce qui était enregistré est conservé.",
      en: "We could not do what you asked. All that was saved is kept.",
    },
  },
} as const satisfies Record<Trouble, { title: Text; kept: Text }>;

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

const back: Text = {
  fr: "Revenez à la page précédente, rechargez-la, puis envoyez à nouveau.",
  en: "Go back to the previous page, reload it, then send again.",
};
const seconds: Text = { fr: "Réessayez dans quelques secondes.", en: "Try again in a few seconds." };

const after = {
  database: seconds,
  storage: seconds,
  full: seconds,
  hurried: { fr: "Réessayez dans cinq minutes.", en: "Try again in five minutes." },
  unreadable: back,
  endless: back,
  failed: back,
} as const satisfies Record<Trouble, Text>;

export const buttons = {
  again: { fr: "Envoyer à nouveau", en: "Send again" },
  retry: { fr: "Réessayer", en: "Try again" },
  home: { fr: "Retour à l’accueil", en: "Back to the home page" },
} as const satisfies Record<string, Text>;

export type Told = { title: string; sentences: string[] };

/** The same thing asked again later may succeed. */
export const isAway = (trouble: Trouble): trouble is Outage => !["unreadable", "endless", "failed"].includes(trouble);

/** @param sent what became of what a form posted, when one did */
export const outageWords = (outage: Trouble, language: Language, sent?: keyof typeof posted): Told => {
  const { title, kept } = words[outage];
  const sentences = [kept, ...(sent && isAway(outage) ? [posted[sent]] : []), after[outage]];
  return { title: title[language], sentences: sentences.map((text) => text[language]) };
};
