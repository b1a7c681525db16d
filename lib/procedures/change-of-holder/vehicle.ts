import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { yesNo } from "../shared/yes-no.ts";
import { plateField } from "../vehicles/plate.ts";
import { certificateDateField, formulaField } from "../vehicles/title-proof.ts";

const withCode = { of: "answers.hasTransferCode", equals: "yes" };
const withoutCode = { of: "answers.hasTransferCode", equals: "no" };

export const vehicleStep: ProcedureInput["steps"][number] = {
  slug: "vehicule",
  title: { fr: "Le véhicule", en: "The vehicle" },
  intro: {
    fr: "Ayez sous la main l’ancienne carte grise, barrée et signée par le vendeur.",
    en: "Have the old registration certificate at hand, struck through and signed by the seller.",
  },
  fields: [
    plateField,
    {
      key: "hasTransferCode",
      kind: "choice",
      label: { fr: "Avez-vous un code de cession ?", en: "Do you have a transfer code?" },
      hint: {
        fr: "Le vendeur le reçoit quand il déclare la vente en ligne. Il est valable 15 jours.",
        en: "The seller gets it when declaring the sale online. It is valid for 15 days.",
      },
      options: yesNo("Oui", "Non"),
    },
    {
      key: "transferCode",
      kind: "text",
      format: "transfer-code",
      visibleWhen: withCode,
      label: { fr: "Code de cession", en: "Transfer code" },
    },
    formulaField(withoutCode),
    certificateDateField(withoutCode),
    {
      key: "vin",
      kind: "text",
      format: "vin",
      required: false,
      label: {
        fr: "Numéro d’identification du véhicule (facultatif)",
        en: "Vehicle identification number (optional)",
      },
      hint: {
        fr: "Repère E, 17 caractères. Il nous aide à vérifier la plaque.",
        en: "Box E, 17 characters. It helps us check the plate.",
      },
    },
    {
      key: "saleDate",
      kind: "date",
      notAfterToday: true,
      notBefore: "1990-01-01",
      label: { fr: "Date de la vente ou du don", en: "Date of the sale or gift" },
      hint: {
        fr: "Elle est écrite sur la carte grise barrée.",
        en: "It is written on the struck-through certificate.",
      },
    },
    {
      key: "saleTime",
      kind: "time",
      label: { fr: "Heure de la vente ou du don", en: "Time of the sale or gift" },
      hint: {
        fr: "Comme 14:30. Elle fixe qui est responsable du véhicule.",
        en: "Such as 14:30. It settles who is answerable for the vehicle.",
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
  ],
};
