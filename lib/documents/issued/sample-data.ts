import { vehicleRegistrationFee } from "#lib/fees/vehicle-registration-fee.ts";
import type { Acknowledgement } from "./acknowledgement.ts";
import type { Decision } from "./decision.ts";
import type { GrantedDocument } from "./granted-document.ts";
import type { ProvisionalCertificate } from "./provisional-certificate.ts";

/** Invented people and places, for the tests of the documents. */
export const fee = vehicleRegistrationFee({
  ...{ operation: "CHANGEMENT_TITULAIRE", date: "2026-03-12", region: "11" },
  ...{ cv: 5, B: "2020-05-14", energie: "ES", categorieUE: "M1" },
});
export const payment = {
  paidAt: new Date("2026-03-12T13:31:00Z"),
  cents: fee.totalCents,
  means: "carte bancaire",
  transaction: "PF-20260312-00042",
};
export const issued = {
  language: "fr",
  reference: "K7MP-4T2X",
  procedure: "Changer le titulaire d’une carte grise",
  issuedAt: new Date("2026-03-12T13:32:20Z"),
  service: {
    name: "Service des titres de véhicules",
    postalAddress: ["12 place du Parvis", "99123 Valmont-sur-Isse"],
    email: "titres@parvis.example",
    phone: "01 99 00 12 34",
  },
  verification: { url: "https://parvis.example/verification", code: "H4RT-9WQK" },
  demonstration: false,
} as const;
const appeal = { court: "tribunal administratif de Valmont", superior: "Direction des titres, 99100 Valmont" };

export const acknowledgement: Acknowledgement = {
  ...issued,
  receivedAt: new Date("2026-03-12T13:32:10Z"),
  applicant: "Inès Carpentier",
  summary: [{ title: "Le véhicule", rows: [{ label: "Immatriculation", value: "GR-417-PT" }] }],
  documents: [
    { name: "Certificat de cession", sha256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752" },
  ],
  silence: { effect: "rejection", on: "2026-05-13" },
  appeal,
  fee,
  payment,
};
export const certificate: ProvisionalCertificate = {
  ...issued,
  plate: "GR-417-PT",
  issuedOn: "2026-03-12",
  holder: { name: "CARPENTIER Inès", address: ["18 rue des Lilas", "93100 Montreuil"], coHolders: ["MARCHAND Hugo"] },
  vehicle: {
    ...{ B: "14/05/2020", I: "12/03/2026", "D.1": "RENAULT", "D.3": "CLIO", E: "VF1RJA00961234567", G: "1 178 kg" },
    ...{ J: "M1", "J.1": "VP", "P.3": "ES", "P.6": "5 CV", "S.1": "5", "V.7": "117 g/km" },
  },
};
export const granted: GrantedDocument = {
  ...issued,
  title: "Certificat de situation",
  holder: { name: "Inès Carpentier", address: ["18 rue des Lilas", "93100 Montreuil"] },
  grantedOn: "2026-03-12",
  until: "2026-04-11",
  paragraphs: ["Rien ne s’oppose à la vente de ce véhicule."],
  rows: [{ label: "Immatriculation", value: "GR-417-PT" }],
  law: "Code de la route, article L322-2",
  isAutomatic: true,
};
export const refusal: Decision = {
  ...issued,
  outcome: {
    kind: "refused",
    grounds: [
      { title: "Opposition au transfert", law: "Code de la route, article R322-5.", facts: "Opposition du 3 février." },
    ],
    advice: ["Déposez une nouvelle demande une fois l’opposition levée."],
  },
  decidedAt: new Date("2026-03-19T09:12:00Z"),
  filedAt: issued.issuedAt,
  addressee: { name: "Inès Carpentier", address: ["18 rue des Lilas", "93100 Montreuil"] },
  agent: { name: "Malik Ferrand", capacity: "Instructeur des titres de véhicules" },
  appeal,
  fee,
  refund: "La somme réglée vous sera remboursée.",
};
