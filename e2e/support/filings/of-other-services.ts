import { storyDay, workingTuesday } from "../days.ts";
import { agents } from "../people.ts";
import { address, no, type Told, yes } from "./filing.ts";

const birthCertificate: Told = (mail) => ({
  slug: "acte-de-naissance",
  from: "demande",
  steps: [
    {
      title: "Ce que vous demandez",
      answers: [
        { ask: "De quel document avez-vous besoin", pick: "Extrait sans filiation" },
        { ask: "Nombre d’exemplaires", write: "1" },
      ],
    },
    {
      title: "L’acte de naissance",
      answers: [
        { ask: "Nom de naissance", write: "Carpentier" },
        { ask: "Prénoms", write: "Inès" },
        { ask: "Date de naissance", day: "1988-04-17" },
        yes("Cette personne est-elle née à l’étranger"),
        { ask: "Pays de naissance", write: "Belgique" },
        { ask: "Ville de naissance", write: "Namur" },
      ],
    },
    { title: "Les parents", answers: [] },
    { title: "Vous", answers: [...address, mail] },
  ],
  documents: [],
  agent: agents.thomas,
  headline: "Votre document part par lettre ordinaire",
  pays: "never",
});

const holidayWatch: Told = (mail) => ({
  slug: "tranquillite-vacances",
  from: "logement",
  steps: [
    {
      title: "Le logement",
      answers: [
        { ask: "Numéro et nom de la voie", begin: "7 rue des til", take: "7 Rue des Tilleuls 75012 Paris" },
        { ask: "Type de logement", pick: "Une maison" },
        no("Y a-t-il une alarme"),
        no("Des animaux restent-ils"),
      ],
    },
    {
      title: "Votre absence",
      answers: [
        { ask: "Jour du départ", day: storyDay(10) },
        { ask: "Jour du retour", day: storyDay(20) },
        { ask: "Quelqu’un relève le courrier", tick: true },
      ],
    },
    {
      title: "Qui prévenir",
      answers: [
        { ask: "Nom et prénom", write: "Sam Delcourt" },
        { ask: "Téléphone", write: "06 98 76 54 32" },
        yes("A-t-elle les clés"),
      ],
    },
    { title: "Vous", answers: [mail, { ask: "Téléphone pendant l’absence", write: "06 12 34 56 78" }] },
  ],
  agent: agents.aurelie,
  headline: "Votre logement sera surveillé",
  pays: "never",
});

export const terrace: Told = (mail) => ({
  slug: "terrasse",
  from: "etablissement",
  steps: [
    {
      title: "L’établissement",
      answers: [
        { ask: "Numéro Siret", write: "99000001000019" },
        { ask: "Enseigne", write: "Le Parvis des Tilleuls" },
        ...address,
        { ask: "Secteur", pick: "A : centre et grandes places" },
        { ask: "Licence de l’établissement", pick: "Licence III" },
      ],
    },
    {
      title: "L’occupation",
      answers: [
        { ask: "Que souhaitez-vous installer", pick: "Une terrasse ouverte" },
        { ask: "Longueur le long de la façade", write: "4" },
        { ask: "Largeur", write: "2" },
        { ask: "Surface", write: "8" },
        { ask: "Passage libre pour les piétons", write: "1,8" },
        { ask: "Premier jour", day: storyDay(90) },
        { ask: "Dernier jour", day: storyDay(260) },
        { ask: "Lequel", pick: "Tables" },
        { ask: "Combien", write: "6" },
        { ask: "Échéance de l’assurance", day: storyDay(400) },
      ],
    },
    {
      title: "L’exploitant",
      answers: [mail, { ask: "Téléphone", write: "06 12 34 56 78" }, yes("Souhaitez-vous qu’un agent vienne")],
    },
  ],
  documents: ["Plan coté", "Attestation d’assurance", "Copie de la licence", "Bail commercial"],
  agent: agents.yanis,
  spared: "Extrait Kbis",
  visit: workingTuesday(),
  headline: "accordée",
  pays: "after",
});

export const ofOtherServices: readonly Told[] = [birthCertificate, holidayWatch, terrace];
