import type { Text } from "#lib/engine/text.ts";

export const confirmationWords = {
  title: { fr: "Votre demande est déposée", en: "Your application is filed" },
  keep: { fr: "Gardez ce numéro de dossier.", en: "Keep this reference number." },
  proofs: { fr: "Vos documents", en: "Your documents" },
  download: { fr: "Télécharger l’accusé d’enregistrement", en: "Download the acknowledgement" },
  soon: {
    fr: "En préparation\u00a0: il apparaîtra ici dans un instant.",
    en: "Being prepared: it will appear here in a moment.",
  },
  follow: { fr: "Suivre votre demande", en: "Track your application" },
  link: {
    fr: (email: string) =>
      `Un lien de suivi part à l’adresse ${email}. Il montre où en est la demande, sans connexion.`,
    en: (email: string) =>
      `A tracking link is on its way to ${email}. It shows where things stand, without signing in.`,
  },
  account: { fr: "Vous la retrouvez dans Mes démarches.", en: "You will find it under My applications." },
  see: { fr: "Voir ma demande", en: "See my application" },
} as const satisfies Record<string, Text | Record<keyof Text, (email: string) => string>>;
