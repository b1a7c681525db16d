import type { Text } from "#lib/engine/text.ts";

export const decisionWords = {
  title: {
    approved: { fr: "Décision d’acceptation", en: "Decision of approval" },
    refused: { fr: "Décision de refus", en: "Decision of refusal" },
  },
  reference: { fr: "Numéro de dossier", en: "File number" },
  decided: { fr: "Décision prise le", en: "Decided on" },
  to: { fr: "Notifiée à", en: "Notified to" },
  ruling: { fr: "La décision", en: "The decision" },
  approved: (filedOn: string): Text => ({
    fr: `Votre demande du ${filedOn} est acceptée.`,
    en: `Your request of ${filedOn} is approved.`,
  }),
  refused: (filedOn: string): Text => ({
    fr: `Votre demande du ${filedOn} est refusée. Voici pourquoi.`,
    en: `Your request of ${filedOn} is refused. Here is why.`,
  }),
  law: { fr: "En droit", en: "In law" },
  facts: { fr: "En fait", en: "In fact" },
  advice: { fr: "Ce que vous pouvez faire", en: "What you can do" },
  payment: { fr: "Votre paiement", en: "Your payment" },
  taxes: (amount: string): Text => ({
    fr: `Taxes et redevance établies pour cette demande\u00a0: ${amount}. Leur détail figure sur l’accusé d’enregistrement.`,
    en: `Taxes and fee established for this request: ${amount}. They are detailed on the acknowledgement.`,
  }),
  agent: { fr: "L’agent qui a pris cette décision", en: "The civil servant who decided" },
  name: { fr: "Prénom et nom", en: "Name" },
  capacity: { fr: "Qualité", en: "Capacity" },
  service: { fr: "Service", en: "Service" },
  contact: { fr: "Pour joindre le service", en: "To reach the service" },
  unsigned: {
    fr: "Décision notifiée par un téléservice, dispensée de signature (article L212-2, 1° du code des relations entre le public et l’administration).",
    en: "Decision notified through an online service, needing no signature (code of relations between the public and the administration, article L212-2, 1°).",
  },
  appeal: { fr: "Délais et voies de recours", en: "Time limits and ways of appeal" },
  appealFrom: {
    fr: "Si vous estimez que cette décision est contestable, vous pouvez former, dans un délai de deux mois à compter de sa notification\u00a0:",
    en: "If you consider this decision open to challenge you may, within two months of its notification, make:",
  },
} as const;
