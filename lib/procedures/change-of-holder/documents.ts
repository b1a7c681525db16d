import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { inspectionReport } from "../vehicles/inspection.ts";

const withoutCode = { of: "answers.hasTransferCode", equals: "no" };

/** Code de la route R322-5; with a transfer code nothing is uploaded, documents “may be asked for”. */
export const changeOfHolderDocuments: ProcedureInput["documents"] = [
  {
    key: "oldCertificate",
    label: { fr: "Carte grise barrée", en: "Old certificate, struck through" },
    why: {
      fr: "Elle prouve que l’ancien titulaire vous a cédé le véhicule, à quelle date et à quelle heure.",
      en: "It proves that the former holder transferred the vehicle to you, on which day and at what time.",
    },
    example: {
      fr: "Barrée, avec « Vendu le » ou « Cédé le », la date, l’heure et la signature de chaque ancien titulaire.",
      en: "Struck through, with “Vendu le” or “Cédé le”, the date, the time and the signature of each former holder.",
    },
    requiredWhen: withoutCode,
    checklist: [
      { key: "struck", label: { fr: "Barrée, mention « Vendu le »", en: "Struck through, “Vendu le”" } },
      { key: "date", label: { fr: "Date de la vente lisible", en: "Date of the sale legible" } },
      { key: "time", label: { fr: "Heure de la vente portée", en: "Time of the sale given" } },
      { key: "signed", label: { fr: "Signée par l’ancien titulaire", en: "Signed by the former holder" } },
    ],
  },
  {
    key: "transferCertificate",
    label: { fr: "Certificat de cession", en: "Transfer certificate" },
    why: {
      fr: "Signé par le vendeur et par vous, il confirme la vente.",
      en: "Signed by the seller and by you, it confirms the sale.",
    },
    example: { fr: "Cerfa 15776, ou la facture d’un professionnel.", en: "Form Cerfa 15776, or a dealer’s invoice." },
    requiredWhen: withoutCode,
    checklist: [
      { key: "complete", label: { fr: "Complet et lisible", en: "Complete and legible" } },
      { key: "signed", label: { fr: "Signé par toutes les parties", en: "Signed by all parties" } },
    ],
  },
  {
    key: "proofOfAddress",
    label: { fr: "Justificatif de domicile de moins de 6 mois", en: "Proof of address, less than 6 months old" },
    why: {
      fr: "La carte grise est envoyée à cette adresse, et votre région fixe la taxe.",
      en: "The certificate is posted to that address, and your region sets the tax.",
    },
    example: {
      fr: "Facture d’énergie, d’eau ou de téléphone, quittance de loyer, avis d’imposition, avec vos nom et prénom.",
      en: "Energy, water or phone bill, rent receipt, tax notice, with your full name.",
    },
    requiredWhen: withoutCode,
    checklist: [
      { key: "recent", label: { fr: "Moins de 6 mois", en: "Less than 6 months old" } },
      { key: "name", label: { fr: "Au nom du titulaire", en: "In the holder’s name" } },
      { key: "address", label: { fr: "Même adresse que déclarée", en: "Same address as declared" } },
    ],
  },
  inspectionReport,
  {
    key: "dealerReceipt",
    label: { fr: "Récépissé de la déclaration d’achat", en: "Receipt of the dealer’s purchase declaration" },
    why: {
      fr: "Il prouve que le professionnel a bien déclaré avoir acheté le véhicule avant de vous le vendre.",
      en: "It proves that the dealer declared buying the vehicle before selling it to you.",
    },
    requiredWhen: { all: [{ of: "answers.seller", equals: "professional" }, withoutCode] },
    checklist: [
      { key: "matches", label: { fr: "Même véhicule, même professionnel", en: "Same vehicle, same dealer" } },
    ],
  },
];
