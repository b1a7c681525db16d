import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** Code de la route, R322-4: within fifteen days, when and at what time the vehicle changed hands, and where the new owner lives. */
export const afterTheSale: NonNullable<ProcedureInput["completion"]> = {
  days: 15,
  title: { fr: "Après la cession", en: "After the transfer" },
  intro: {
    fr: "Le véhicule a changé de mains : dites quand, et où habite son nouveau propriétaire. Aucune pièce à joindre.",
    en: "The vehicle has changed hands: say when, and where its new owner lives. Nothing to attach.",
  },
  prompt: {
    fr: "Une fois le véhicule remis à l’acquéreur, terminez votre déclaration : c’est elle qui vous dégage de toute responsabilité.",
    en: "Once the vehicle is handed over, finish your declaration: that is what ends your liability.",
  },
  send: { fr: "Terminer ma déclaration", en: "Finish my declaration" },
  lapsed: {
    fr: "Quinze jours ont passé sans que la cession soit confirmée : le code n’ouvre plus rien, et vous restez responsable du véhicule. S’il est vendu, faites une nouvelle déclaration.",
    en: "Fifteen days went by without the transfer being confirmed: the code opens nothing any more, and you are still liable for the vehicle. If it is sold, make a new declaration.",
  },
  fields: [
    {
      key: "transferDate",
      kind: "date",
      notAfterToday: true,
      notBefore: "1990-01-01",
      label: { fr: "Date de la cession", en: "Date of the transfer" },
      hint: {
        fr: "Celle que vous avez écrite sur la carte grise barrée.",
        en: "The one you wrote on the struck-through certificate.",
      },
    },
    {
      key: "transferTime",
      kind: "time",
      label: { fr: "Heure de la cession", en: "Time of the transfer" },
      hint: {
        fr: "Comme 14:30. À partir de là, les amendes sont pour l’acquéreur.",
        en: "Such as 14:30. From then on fines are the buyer’s.",
      },
    },
    {
      key: "mileage",
      kind: "integer",
      min: 0,
      max: 2_000_000,
      unit: "km",
      label: { fr: "Kilométrage au compteur", en: "Mileage" },
    },
    {
      key: "buyerAddress",
      kind: "address",
      completion: "address",
      label: { fr: "Adresse de l’acquéreur", en: "Address of the buyer" },
      why: {
        fr: "Les avis de contravention lui sont envoyés là tant qu’il n’a pas sa carte grise.",
        en: "Fines are sent there until the buyer has a certificate.",
      },
    },
    {
      key: "handedOver",
      kind: "consent",
      label: {
        fr: "Je certifie avoir remis à l’acquéreur le véhicule, la carte grise barrée et signée, le certificat de cession et le certificat de situation administrative de moins de quinze jours.",
        en: "I certify that I handed the buyer the vehicle, the certificate struck through and signed, the transfer certificate and the certificate of administrative situation less than fifteen days old.",
      },
    },
  ],
};
