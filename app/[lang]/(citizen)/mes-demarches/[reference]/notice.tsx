import { Alert } from "#app/_ui/alert.tsx";
import type { Language, Text } from "#lib/engine/text.ts";

type Query = Record<string, string | string[] | undefined>;
type Said = { tone: "success" | "warning"; title: Text; detail: Text };

/** What has just been done, or could not be. */
const notices: Readonly<Record<string, Said>> = {
  message: {
    tone: "success",
    title: { fr: "Votre message est envoyé", en: "Your message is sent" },
    detail: { fr: "La réponse arrivera ici, et par e-mail.", en: "The answer will come here, and by e-mail." },
  },
  vide: {
    tone: "warning",
    title: { fr: "Votre message est vide", en: "Your message is empty" },
    detail: { fr: "Écrivez-le, puis envoyez-le.", en: "Write it, then send it." },
  },
  reponse: {
    tone: "success",
    title: { fr: "Votre réponse est envoyée", en: "Your answer is sent" },
    detail: { fr: "L’examen de votre demande reprend.", en: "The review of your application goes on." },
  },
  suite: {
    tone: "success",
    title: { fr: "C’est envoyé", en: "It is sent" },
    detail: { fr: "Vous n’avez plus rien à faire.", en: "There is nothing more for you to do." },
  },
  adresse: {
    tone: "success",
    title: { fr: "Votre adresse est confirmée", en: "Your address is confirmed" },
    detail: { fr: "Nous préparons un nouvel envoi.", en: "We are getting ready to post it again." },
  },
  motifs: {
    tone: "success",
    title: { fr: "Votre demande de motifs est envoyée", en: "Your request for reasons is sent" },
    detail: {
      fr: "Le service a un mois pour y répondre. La réponse arrivera ici, et par e-mail.",
      en: "The service has a month to answer. The answer will come here, and by e-mail.",
    },
  },
  retrait: {
    tone: "success",
    title: { fr: "Votre demande est retirée", en: "Your application is withdrawn" },
    detail: { fr: "Le service en est prévenu.", en: "The service has been told." },
  },
  change: {
    tone: "warning",
    title: { fr: "Votre demande a changé entre-temps", en: "Your application has changed meanwhile" },
    detail: {
      fr: "Rien n’a été fait. Voici où elle en est maintenant.",
      en: "Nothing was done. Here is where it stands now.",
    },
  },
};

export function Notice({ query, language }: { query: Query; language: Language }) {
  const said = typeof query.fait === "string" ? notices[query.fait] : undefined;
  if (said === undefined) return null;
  return (
    <div className="pv-top">
      <Alert tone={said.tone} title={said.title[language]} announced>
        <p>{said.detail[language]}</p>
      </Alert>
    </div>
  );
}
