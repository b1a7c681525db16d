import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { yesNo } from "../shared/yes-no.ts";
import { leased, notHolder } from "../vehicles/holder-gates.ts";
import { isHolder, isLeased } from "../vehicles/holder-questions.ts";

export const situationStep: ProcedureInput["steps"][number] = {
  slug: "situation",
  title: { fr: "Votre situation", en: "Your situation" },
  intro: {
    fr: "À faire avant de remettre les clés : vous recevrez le code à donner à l’acquéreur.",
    en: "To be done before you hand over the keys: you will get the code to give to the buyer.",
  },
  fields: [
    {
      key: "nature",
      kind: "choice",
      label: { fr: "Que faites-vous du véhicule ?", en: "What are you doing with the vehicle?" },
      options: [
        { value: "sale", label: { fr: "Je le vends", en: "I am selling it" } },
        { value: "gift", label: { fr: "Je le donne", en: "I am giving it away" } },
        { value: "scrap", label: { fr: "Je le fais détruire", en: "I am having it scrapped" } },
      ],
    },
    isHolder,
    isLeased,
    {
      key: "allAgree",
      kind: "choice",
      label: {
        fr: "Tous les titulaires de la carte grise sont-ils d’accord ?",
        en: "Do all the holders on the certificate agree?",
      },
      hint: {
        fr: "Chacun signe le certificat de cession. Seul titulaire, répondez « Oui ».",
        en: "Each one signs the transfer certificate. If you are the only holder, answer “Yes”.",
      },
      options: yesNo("Oui", "Non"),
    },
    {
      key: "addressRight",
      kind: "choice",
      label: {
        fr: "L’adresse de la carte grise est-elle la vôtre aujourd’hui ?",
        en: "Is the address on the certificate your address today?",
      },
      options: yesNo("Oui", "Non"),
    },
  ],
};

/** Code de la route, R322-4 and R322-9; only the owner sells, and says first where they live (R322-7). */
export const situationGates: NonNullable<ProcedureInput["gates"]> = [
  {
    key: "scrapped",
    step: "situation",
    field: "nature",
    effect: "block",
    when: { of: "answers.nature", equals: "scrap" },
    message: {
      fr: "Un véhicule à détruire se remet à un centre VHU agréé, sans déclaration de cession.",
      en: "A vehicle to be scrapped is handed to an approved treatment centre, without this declaration.",
    },
    remedy: {
      fr: "Le centre vous remet un certificat de destruction et prévient lui-même le registre (R322-9). Le 01 99 00 12 34 vous dit où est le plus proche.",
      en: "The centre gives you a certificate of destruction and tells the register itself (R322-9). 01 99 00 12 34 tells you where the nearest one is.",
    },
  },
  notHolder,
  leased,
  {
    key: "not-all-agree",
    step: "situation",
    field: "allAgree",
    effect: "block",
    when: { of: "answers.allAgree", equals: "no" },
    message: {
      fr: "Tous les titulaires doivent signer la cession.",
      en: "Every holder must sign the transfer.",
    },
    remedy: {
      fr: "Réunissez leur accord, puis reprenez ici : votre brouillon vous attend.",
      en: "Get their agreement, then come back: your draft is kept.",
    },
  },
  {
    key: "moved",
    step: "situation",
    field: "addressRight",
    effect: "send",
    when: { of: "answers.addressRight", equals: "no" },
    message: {
      fr: "L’adresse de la carte grise doit être la bonne avant la cession.",
      en: "The address on the certificate must be right before the transfer.",
    },
    remedy: {
      fr: "Déclarez d’abord votre nouvelle adresse : c’est gratuit dans la plupart des cas.",
      en: "First declare your new address: it is free in most cases.",
    },
    to: {
      procedure: "changement-d-adresse",
      label: { fr: "Changer l’adresse de la carte grise", en: "Change the address on the certificate" },
    },
  },
];
