import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** What proves the declaration, whoever asks later who was liable for the vehicle. */
export const transferReceipt: ProcedureInput["delivery"] = {
  download: {
    title: { fr: "Récépissé de déclaration de cession", en: "Receipt of the declaration of transfer" },
    paragraphs: [
      {
        text: {
          fr: "La cession du véhicule désigné ci-dessous a été déclarée, puis inscrite au registre des immatriculations.",
          en: "The transfer of the vehicle named below was declared, then entered in the vehicle register.",
        },
      },
      {
        text: {
          fr: "À compter de la date et de l’heure de la cession, son ancien titulaire n’est plus responsable du véhicule ni des infractions commises avec lui.",
          en: "From the date and time of the transfer, its former holder is no longer liable for the vehicle, nor for offences committed with it.",
        },
      },
    ],
    rubrics: [
      { label: { fr: "Numéro d’immatriculation", en: "Registration number" }, of: "answers.plate" },
      { label: { fr: "Marque", en: "Make" }, of: "facts.vehicle.make" },
      { label: { fr: "Modèle", en: "Model" }, of: "facts.vehicle.model" },
      {
        label: { fr: "Nature", en: "Nature" },
        of: "answers.nature",
        values: { sale: { fr: "Vente", en: "Sale" }, gift: { fr: "Don", en: "Gift" } },
      },
      { label: { fr: "Date de la cession", en: "Date of the transfer" }, of: "answers.transferDate", display: "day" },
      { label: { fr: "Heure de la cession", en: "Time of the transfer" }, of: "answers.transferTime" },
      { label: { fr: "Kilométrage", en: "Mileage" }, of: "answers.mileage", unit: "km" },
      { label: { fr: "Acquéreur, société", en: "Buyer, company" }, of: "answers.buyer.companyName" },
      { label: { fr: "Acquéreur, nom", en: "Buyer, name" }, of: "answers.buyer.familyName" },
      { label: { fr: "Acquéreur, prénoms", en: "Buyer, first names" }, of: "answers.buyer.givenNames" },
    ],
    legalBasis: "Code de la route, article R322-4",
  },
};
