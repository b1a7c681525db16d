import type { Page } from "@playwright/test";
import { type Answer, answer } from "../answers.ts";
import { storyDay } from "../days.ts";
import { expect } from "../story.ts";

const exactly = (label: string): RegExp => new RegExp(`^${label}$`);
const write = (ask: string, said: string): Answer => ({ ask: exactly(ask), write: said });

/** One question of each simple kind. */
export const simpleAnswers: readonly Answer[] = [
  write("Nom du projet", "Fête de la rue"),
  write("Immatriculation", "AB-123-CD"),
  write("Numéro de formule", "2023AB12345"),
  write("Numéro de série", "VF1RJA00X64217835"),
  write("Code de cession", "48217"),
  write("Nom du chien", "Médor"),
  write("Adresse e-mail", "projet@exemple.fr"),
  write("Téléphone", "06 12 34 56 78"),
  write("Numéro Siren", "732 829 320"),
  write("Numéro Siret", "990 000 010 00019"),
  write("IBAN", "FR14 2004 1010 0505 0001 3M02 606"),
  write("Votre histoire", "Il était une fois\nune rue."),
  write("Combien", "3"),
  write("Surface", "62,5"),
  write("Loyer", "1 234,56"),
  { ask: "Jour", day: storyDay(-3) },
  { ask: "Depuis quand", day: "1998-03-" },
  write("Heure", "14:30"),
  write("Numéro et nom de la voie", "7 rue des Tilleuls"),
  write("Code postal", "69003"),
  write("Ville", "Lyon"),
  write("Commune", "Montreuil (93100)"),
  write("Commune de naissance", "Montreuil (93100)"),
  write("Pays", "Belgique"),
];

/** Answers behind which every conditional question is but one, which asks for the contrary of another. */
export const conditionAnswers: readonly Answer[] = [
  { ask: "Est-ce ouvert", pick: "Oui" },
  { ask: "Sorte", pick: "small" },
  { ask: "power", tick: true },
  write("Longueur", "60"),
  write("Largeur", "1"),
  { ask: "Début", day: storyDay(-5 * 366) },
  { ask: "Fin", day: storyDay(20) },
  write("Ancienne plaque", "1234 AB 75"),
  write("La même", "1234AB75"),
];

export const shownQuestions = [
  ...["Equals", "In", "Includes", "Known", "Shape", "Same", "Above", "Before", "After"],
  ...["OldYears", "OldMonths", "Past", "All", "Any"],
].map((name) => `Question when${name}`);

/** Two rows of a group, with a person in each; the applicant, whose identity is vouched for; and a company. */
export const tellPeople = async (page: Page, email: string): Promise<void> => {
  const group = (name: string) => page.getByRole("group", { name, exact: true });
  for (const [rank, name, keys] of [
    [1, "Martin", "Non"],
    [2, "Petit", "Oui"],
  ] as const) {
    const contact = group(`Contact ${rank}`);
    if (rank > 1) {
      if ((await contact.count()) === 0) await page.getByRole("button", { name: `Ajouter : contact ${rank}` }).click();
      await contact.waitFor();
    }
    await contact.getByLabel("Nom de naissance").fill(name);
    await contact.getByLabel("Prénoms").fill("Jeanne");
    await contact.getByLabel("Numéro de téléphone").fill("06 98 76 54 32");
    await contact.getByRole("radio", { name: keys }).check();
  }
  await group("Contact 2").getByLabel("Où sont-elles").fill("Sous le pot");
  await answer(page, [write("Pourquoi plusieurs", "Par prudence"), write("Qui a les clés", "Jeanne Petit")]);
  const applicant = group("Vous");
  await applicant.getByLabel("Adresse e-mail").fill(email);
  await applicant.getByLabel("Numéro de téléphone").fill("+262 692 12 34 56");
  await applicant.getByLabel("Numéro et nom de la voie").fill("18 rue des Lilas");
  await applicant.getByLabel("Code postal").fill("93100");
  await applicant.getByLabel("Ville").fill("Montreuil");
  const buyer = group("L’acheteur");
  await buyer.getByRole("radio", { name: "Une entreprise" }).check();
  await expect(buyer.getByLabel("Date de naissance")).toHaveCount(0);
  await buyer.getByLabel("Raison sociale").fill("Terrasses du Midi");
  await buyer.getByLabel("Numéro Siret").fill("356 000 000 09075");
  await buyer.getByLabel("Qualité").fill("Gérante");
  await buyer.getByLabel("Nom de naissance").fill("Durand");
  await buyer.getByLabel("Prénoms").fill("Lou");
  await buyer.getByRole("radio", { name: "Masculin" }).check();
  await buyer.getByLabel("Adresse e-mail").fill("lou@exemple.fr");
};
