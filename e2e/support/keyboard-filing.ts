import type { Page } from "@playwright/test";
import { storyDay } from "./days.ts";
import { paper } from "./files.ts";
import { home } from "./filing.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Person } from "./people.ts";
import { isAt } from "./questions.ts";
import { cardOf } from "./uploading.ts";
import type { vehicles } from "./vehicles.ts";

export type Keyed = { page: Page; keys: Keyboard };

const goOn = ({ page, keys }: Keyed): Promise<void> => keys.use(page.getByRole("button", { name: "Continuer" }));

export const signInByKeyboard = async ({ page, keys }: Keyed, { username }: Person): Promise<void> => {
  await keys.use(page.getByRole("button", { name: "S’identifier avec FranceConnect" }));
  await keys.use(page.getByRole("button", { name: "Compte Rivage" }));
  await keys.write(page.getByLabel("Identifiant"), username);
  await keys.write(page.getByLabel("Mot de passe"), "123");
  await keys.use(page.getByRole("button", { name: "Se connecter", exact: true }));
  await keys.use(page.getByRole("button", { name: "Continuer sur Parvis" }));
  await page.waitForURL((address) => address.hostname === "localhost");
};

export const answerSituationByKeyboard = async ({ keys }: Keyed): Promise<void> => {
  await keys.pick("Le véhicule est-il déjà immatriculé en France", "Oui");
  await keys.pick("De qui tenez-vous le véhicule", "D’un particulier");
  await keys.pick("Le véhicule est-il en location longue durée", "Non");
  await keys.pick("Avez-vous le permis de conduire", "Oui");
  await keys.pick("Le véhicule est-il assuré à votre nom", "Oui");
};

export const describeVehicleByKeyboard = async (keyed: Keyed, vehicle: typeof vehicles.sandero): Promise<void> => {
  const { page, keys } = keyed;
  await isAt(page, "Le véhicule");
  await keys.write(page.getByLabel("Numéro d’immatriculation"), vehicle.plate);
  await keys.pick("Avez-vous un code de cession", "Non");
  await keys.write(page.getByLabel("Numéro de formule"), vehicle.formula);
  await writeDay(keyed, "Date du certificat d’immatriculation", vehicle.certificateDate);
  await writeDay(keyed, "Date de la vente ou du don", storyDay(-3));
  await keys.write(page.getByLabel("Heure de la vente ou du don"), "14:30");
  await keys.write(page.getByLabel("Kilométrage au compteur"), "46 910");
  await goOn(keyed);
};

const writeDay = async ({ page, keys }: Keyed, question: string, day: string): Promise<void> => {
  const [year = "", month = "", date = ""] = day.split("-");
  const asked = page.getByRole("group", { name: question });
  await keys.write(asked.getByLabel("Jour"), date);
  await keys.write(asked.getByLabel("Mois"), month);
  await keys.write(asked.getByLabel("Année"), year);
};

export const giveHolderByKeyboard = async (keyed: Keyed, email: string): Promise<void> => {
  const { page, keys } = keyed;
  await isAt(page, "Le titulaire");
  await keys.write(page.getByLabel("Numéro et nom de la voie"), home.street);
  await keys.write(page.getByLabel("Code postal"), home.postcode);
  await keys.write(page.getByLabel("Ville"), home.city);
  await keys.write(page.getByLabel("Adresse e-mail"), email);
  await keys.pick("Y a-t-il un autre titulaire", "Non, je suis seul titulaire");
  await goOn(keyed);
};

export const addByKeyboard = async ({ page, keys }: Keyed, document: string): Promise<void> => {
  const file = await paper(`${document}.pdf`, document);
  await keys.choose(cardOf(page, document).getByLabel("Ajouter un fichier"), file);
  await cardOf(page, document)
    .getByRole("button", { name: `Supprimer ${file.name}` })
    .waitFor();
};
