import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { inspectionReport } from "../vehicles/inspection.ts";
import { damage, theft } from "./situation.ts";

/** Who holds the certificate is vouched for by the identity provider: no identity document is asked of the person. */
export const duplicateDocuments: ProcedureInput["documents"] = [
  {
    key: "complaint",
    label: { fr: "Procès-verbal de plainte pour vol", en: "Police report of the theft" },
    why: {
      fr: "Un titre volé ne se remplace qu’après une plainte : il est ainsi signalé à toutes les polices.",
      en: "A stolen certificate is replaced only after a report: every police force is then warned of it.",
    },
    example: {
      fr: "Remis par la police ou la gendarmerie, avec la date et le numéro du procès-verbal.",
      en: "Given by the police, with the date and number of the report.",
    },
    requiredWhen: theft,
    checklist: [
      { key: "names", label: { fr: "Désigne la carte grise et le véhicule", en: "Names the certificate and vehicle" } },
      { key: "signed", label: { fr: "Daté, signé et tamponné", en: "Dated, signed and stamped" } },
    ],
  },
  {
    key: "damagedCertificate",
    label: { fr: "Carte grise abîmée", en: "Damaged certificate" },
    why: {
      fr: "Elle montre que le titre existe encore et pourquoi il doit être refait.",
      en: "It shows that the certificate still exists and why it must be made again.",
    },
    example: { fr: "Une photo des deux faces, à plat.", en: "A photograph of both sides, laid flat." },
    requiredWhen: damage,
    checklist: [
      { key: "same", label: { fr: "Même véhicule, même titulaire", en: "Same vehicle, same holder" } },
      { key: "damaged", label: { fr: "Dommage visible", en: "Damage visible" } },
    ],
  },
  {
    key: "jointHolderIdentity",
    label: { fr: "Pièce d’identité de l’autre titulaire", en: "Identity document of the other holder" },
    why: {
      fr: "Le titre abîmé est au nom de deux personnes : chacune doit être identifiée.",
      en: "The damaged certificate names two people: each must be identified.",
    },
    example: {
      fr: "Carte d’identité, passeport, permis de conduire ou titre de séjour, en cours de validité.",
      en: "Identity card, passport, driving licence or residence permit, still valid.",
    },
    requiredWhen: { all: [damage, { of: "answers.jointHolder", equals: "yes" }] },
    checklist: [
      { key: "valid", label: { fr: "En cours de validité", en: "Still valid" } },
      { key: "named", label: { fr: "Nom inscrit sur la carte grise", en: "Name written on the certificate" } },
    ],
  },
  inspectionReport,
];
