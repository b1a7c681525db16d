import type { Citizen } from "./citizen.ts";

type Person = Pick<Citizen, "given_name_array" | "family_name" | "birthdate" | "gender" | "about"> & {
  readonly username: string;
  readonly label: string;
  readonly born: { readonly commune?: string; readonly country?: string; readonly name: string };
  readonly usage?: string;
  readonly mailbox?: string;
};

const FRANCE = "99100";

const asCitizen = ({ born, usage, mailbox, ...person }: Person): Citizen => ({
  ...person,
  given_name: person.given_name_array.join(" "),
  birthplace: born.commune ?? "",
  birthcountry: born.country ?? FRANCE,
  birthplaceName: born.name,
  ...(usage === undefined ? {} : { preferred_username: usage }),
  emails: {
    rivage: `${mailbox ?? person.username}@rivage.example.test`,
    belvedere: `${mailbox ?? person.username}@belvedere.example.test`,
  },
});

const people: readonly Person[] = [
  {
    username: "ines.carpentier",
    label: "Inès Carpentier",
    given_name_array: ["Inès"],
    family_name: "CARPENTIER",
    birthdate: "1991-06-09",
    gender: "female",
    born: { commune: "93048", name: "Montreuil" },
    about: { fr: "Le parcours de la démonstration", en: "The walk of the demonstration" },
  },
  {
    username: "yacine.belkhodja",
    label: "Yacine Belkhodja",
    given_name_array: ["Yacine", "Samir"],
    family_name: "BELKHODJA",
    birthdate: "1979-03-14",
    gender: "male",
    born: { country: "99352", name: "Algérie" },
    about: { fr: "Né à l’étranger, sans commune de naissance", en: "Born abroad, no commune of birth" },
  },
  {
    username: "haruka.aizawa",
    label: "Haruka Aizawa",
    given_name_array: ["Haruka"],
    family_name: "AIZAWA",
    birthdate: "1992-11-00",
    gender: "female",
    born: { country: "99217", name: "Japon" },
    about: { fr: "Jour de naissance inconnu", en: "Day of birth unknown" },
  },
  {
    username: "amadou.ndoye",
    label: "Amadou Ndoye",
    given_name_array: ["Amadou"],
    family_name: "NDOYE",
    birthdate: "1992-00-00",
    gender: "male",
    born: { country: "99341", name: "Sénégal" },
    about: { fr: "Jour et mois de naissance inconnus", en: "Day and month of birth unknown" },
  },
  {
    username: "francoise.mercadier",
    label: "Françoise Mercadier",
    given_name_array: ["Françoise", "Odile"],
    family_name: "MERCADIER",
    birthdate: "1969-03-17",
    gender: "female",
    born: { commune: "95277", name: "Gonesse" },
    usage: "VASSELIN",
    about: { fr: "Nom d’usage\u00a0: Vasselin", en: "Name in use: Vasselin" },
  },
  {
    username: "gaetan.legoff",
    label: "Gaëtan Le Goff-Trévérec",
    given_name_array: ["Gaëtan", "Yves"],
    family_name: "LE GOFF-TRÉVÉREC",
    birthdate: "1983-12-01",
    gender: "male",
    born: { commune: "29019", name: "Brest" },
    about: { fr: "Nom composé", en: "Compound surname" },
  },
  {
    username: "annelaure.huchard",
    label: "Anne-Laure Huchard",
    given_name_array: ["Anne-Laure", "Marie Odile"],
    family_name: "HUCHARD",
    birthdate: "1976-08-30",
    gender: "female",
    born: { commune: "69383", name: "Lyon 3e Arrondissement" },
    about: { fr: "Prénoms composés", en: "Compound first names" },
  },
  {
    username: "noelle.boeuvre",
    label: "Noëlle Bœuvré",
    given_name_array: ["Noëlle", "Maëlys", "Zoé"],
    family_name: "BŒUVRÉ D'ÉVILLE",
    birthdate: "1958-12-25",
    gender: "female",
    born: { commune: "59350", name: "Lille" },
    about: { fr: "Accents, ligature, apostrophe", en: "Accents, ligature, apostrophe" },
  },
  {
    username: "lisandru.pietracci",
    label: "Lisandru Pietracci",
    given_name_array: ["Lisandru"],
    family_name: "PIETRACCI",
    birthdate: "1985-07-02",
    gender: "male",
    born: { commune: "2A004", name: "Ajaccio" },
    about: { fr: "Né en Corse (code 2A)", en: "Born in Corsica (code 2A)" },
  },
  {
    username: "lina.rousselot",
    label: "Lina Rousselot",
    given_name_array: ["Lina", "Jeanne"],
    family_name: "ROUSSELOT",
    birthdate: "2010-02-21",
    gender: "female",
    born: { commune: "44109", name: "Nantes" },
    about: { fr: "Mineure", en: "A minor" },
  },
  {
    username: "camille.morel.1961",
    label: "Camille Morel (née en 1961)",
    given_name_array: ["Camille"],
    family_name: "MOREL",
    birthdate: "1961-04-30",
    gender: "female",
    born: { commune: "75114", name: "Paris 14e Arrondissement" },
    mailbox: "famille.morel",
    about: { fr: "Homonyme, e-mail partagé", en: "Homonym, shared e-mail" },
  },
  {
    username: "camille.morel.1996",
    label: "Camille Morel (né en 1996)",
    given_name_array: ["Camille"],
    family_name: "MOREL",
    birthdate: "1996-10-12",
    gender: "male",
    born: { commune: "33063", name: "Bordeaux" },
    mailbox: "famille.morel",
    about: { fr: "Homonyme, e-mail partagé", en: "Homonym, shared e-mail" },
  },
  {
    username: "sans.nom",
    label: "Désiré, sans nom de naissance",
    given_name_array: ["Désiré"],
    family_name: "",
    birthdate: "1974-05-05",
    gender: "male",
    born: { commune: "34172", name: "Montpellier" },
    about: { fr: "Refusé\u00a0: identité incomplète", en: "Refused: incomplete identity" },
  },
];

/** Every citizen's account of the demonstration, the refused one last. */
export const citizenRegister: readonly Citizen[] = people.map(asCitizen);
