import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { inspectionReport } from "../vehicles/inspection.ts";
import { modified } from "./questions.ts";

const sameVehicle = { key: "same", label: { fr: "Même véhicule", en: "Same vehicle" } };

/** What proves each modification. Code de la route R321-16; order of 9 February 2009, article 13. */
export const modificationDocuments: ProcedureInput["documents"] = [
  {
    key: "singleApproval",
    label: { fr: "Procès-verbal de réception à titre isolé", en: "Single-vehicle approval report" },
    why: {
      fr: "Il prouve que le véhicule transformé a été contrôlé et peut rouler.",
      en: "It proves that the modified vehicle was inspected and may be driven.",
    },
    example: {
      fr: "Délivré par la Dreal (la Drieat en Île-de-France, la Deal outre-mer), ou certificat du constructeur.",
      en: "Issued by the Dreal (Drieat in Île-de-France, Deal overseas), or the manufacturer’s certificate.",
    },
    requiredWhen: modified("technical"),
    checklist: [sameVehicle, { key: "complete", label: { fr: "Complet et signé", en: "Complete and signed" } }],
  },
  {
    key: "bodyworkCertificate",
    label: { fr: "Certificat du carrossier", en: "Coachbuilder’s certificate" },
    why: {
      fr: "Il dit la nature des travaux, le nouveau genre et les nouveaux poids.",
      en: "It states the work done, the new type and the new weights.",
    },
    requiredWhen: modified("bodywork"),
    checklist: [
      sameVehicle,
      { key: "type", label: { fr: "Nouveau genre et nouveaux poids donnés", en: "New type and weights given" } },
    ],
  },
  {
    key: "weighingSlip",
    label: { fr: "Bulletin de pesée", en: "Weighing slip" },
    why: {
      fr: "Il prouve les poids qui seront inscrits sur la carte grise.",
      en: "It proves the weights that the certificate will show.",
    },
    example: {
      fr: "Pour un véhicule à plusieurs poids, le certificat d’un centre de contrôle de moins de trois mois.",
      en: "For a vehicle with several weights, a test centre’s certificate less than three months old.",
    },
    requiredWhen: modified("weight"),
    checklist: [sameVehicle, { key: "recent", label: { fr: "Récent et lisible", en: "Recent and legible" } }],
  },
  {
    key: "conformityCertificate",
    label: { fr: "Certificat de conformité après débridage", en: "Certificate of conformity after derestriction" },
    why: {
      fr: "Seul le constructeur ou son représentant agréé peut rendre sa puissance à la moto.",
      en: "Only the manufacturer or its accredited representative may give the motorcycle its power back.",
    },
    requiredWhen: modified("motorcycle-power"),
    checklist: [
      sameVehicle,
      { key: "signed", label: { fr: "Signé par un représentant agréé", en: "Signed by an accredited representative" } },
    ],
  },
  inspectionReport,
];
