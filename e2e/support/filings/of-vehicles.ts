import type { Answer } from "../answers.ts";
import { storyDay } from "../days.ts";
import { agents } from "../people.ts";
import { vehicles } from "../vehicles.ts";
import { address, no, type Told, yes } from "./filing.ts";

const ofHolder: readonly Answer[] = [yes("Êtes-vous le titulaire"), no("Le véhicule est-il en location longue durée")];
const plate: Answer = { ask: "Numéro d’immatriculation", write: vehicles.clio.plate };
const holder = (mail: Answer) => ({ title: "Le titulaire", answers: [...address, mail] });

const duplicate: Told = (mail) => ({
  slug: "duplicata",
  from: "situation",
  steps: [
    {
      title: "Votre situation",
      answers: [
        ...ofHolder,
        { ask: "Qu’est-il arrivé à la carte grise", pick: "Je l’ai perdue" },
        { ask: "Date de la perte ou du vol", day: storyDay(-3) },
        { ask: "Commune de la perte ou du vol", write: "Lyon" },
      ],
    },
    { title: "Le véhicule", answers: [plate] },
    holder(mail),
  ],
  documents: [],
  agent: agents.karim,
  headline: "acceptée",
  pays: "before",
});

const changeOfAddress: Told = (mail) => ({
  slug: "changement-d-adresse",
  from: "situation",
  steps: [
    {
      title: "Votre situation",
      answers: [...ofHolder, { ask: "D’où déménagez-vous", pick: "D’une autre adresse en France" }],
    },
    { title: "Le véhicule", answers: [plate] },
    {
      title: "La nouvelle adresse",
      answers: [{ ask: "Date du déménagement", day: storyDay(-10) }, ...address, mail],
    },
  ],
  documents: ["Justificatif de domicile"],
  agent: agents.karim,
  headline: "acceptée",
  pays: "never",
});

const technicalModification: Told = (mail) => ({
  slug: "modification-technique",
  from: "situation",
  steps: [
    {
      title: "Votre situation",
      answers: [...ofHolder, { ask: "Qu’est-ce qui a changé sur le véhicule", pick: "Les poids" }],
    },
    {
      title: "Le véhicule",
      answers: [
        plate,
        { ask: "Date de la transformation", day: storyDay(-5) },
        { ask: "Nouveau poids", write: "1 700" },
      ],
    },
    holder(mail),
  ],
  documents: ["Bulletin de pesée"],
  agent: agents.karim,
  headline: "acceptée",
  pays: "before",
});

const situationCertificate: Told = (mail) => ({
  slug: "certificat-de-situation",
  from: "vehicule",
  steps: [
    {
      title: "Le véhicule",
      answers: [
        { ask: "Numéro d’immatriculation", write: vehicles.sandero.plate },
        { ask: "Numéro de formule", write: vehicles.sandero.formula },
      ],
    },
    { title: "Le demandeur", answers: [mail] },
  ],
  headline: "Votre certificat est prêt",
  pays: "never",
});

/** The first part, before the sale, of the vehicle of whoever holds this certificate. */
export const transferOf =
  (vehicle: { plate: string; formula: string }): Told =>
  (mail) => ({
    slug: "declaration-de-cession",
    from: "situation",
    steps: [
      {
        title: "Votre situation",
        answers: [
          { ask: "Que faites-vous du véhicule", pick: "Je le vends" },
          ...ofHolder,
          yes("Tous les titulaires de la carte grise sont-ils d’accord"),
          yes("L’adresse de la carte grise est-elle la vôtre"),
        ],
      },
      {
        title: "Le véhicule",
        answers: [
          { ask: "Numéro d’immatriculation", write: vehicle.plate },
          { ask: "Numéro de formule", write: vehicle.formula },
        ],
      },
      {
        title: "L’acquéreur",
        answers: [
          { ask: "Cette personne est", pick: "Un particulier" },
          { ask: "Nom de naissance", write: "Belkhodja" },
          { ask: "Prénoms", write: "Yacine" },
          { ask: "Sexe", pick: "Masculin" },
          { ask: "Date de naissance", day: "1988-02-17" },
          { ask: "Pays de naissance", write: "Belgique" },
          { ask: "Ville de naissance", write: "Namur" },
        ],
      },
      { title: "Vous", answers: [mail] },
    ],
    headline: "Votre code de cession est prêt",
    pays: "never",
  });

export const ofVehicles: readonly Told[] = [
  duplicate,
  changeOfAddress,
  technicalModification,
  situationCertificate,
  transferOf(vehicles.sandero),
];
