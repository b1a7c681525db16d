import { expect, type Page } from "@playwright/test";
import { storyDay } from "./days.ts";
import { fillDay, goOn, isAt, pick } from "./questions.ts";
import { removeAll } from "./uploading.ts";
import type { Vehicle } from "./vehicles.ts";

export const procedureTitle = "Changer le titulaire d’une carte grise";
export const procedureAddress = "/demarches/changement-de-titulaire";
export const filingAddress = `${procedureAddress}/demande`;

/** Where the buyer of these stories lives. */
export const home = { street: "7 rue des Tilleuls", postcode: "69003", city: "Lyon" } as const;

/** From the first question, whatever draft an earlier story has left. */
export const begin = async (page: Page): Promise<void> => {
  await page.waitForURL(`**${filingAddress}/*`);
  await page.goto(`${filingAddress}/situation`);
};

export const answerSituation = async (page: Page): Promise<void> => {
  await isAt(page, "Votre situation");
  await pick(page, "Le véhicule est-il déjà immatriculé en France", "Oui");
  await pick(page, "De qui tenez-vous le véhicule", "D’un particulier");
  await pick(page, "Le véhicule est-il en location longue durée", "Non");
  await pick(page, "Avez-vous le permis de conduire", "Oui");
  await pick(page, "Le véhicule est-il assuré à votre nom", "Oui");
};

export const describeVehicle = async (page: Page, vehicle: Vehicle): Promise<void> => {
  await isAt(page, "Le véhicule");
  await page.getByLabel("Numéro d’immatriculation").fill(vehicle.plate);
  await givePaper(page, vehicle);
  await fillDay(page, "Date de la vente ou du don", storyDay(-3));
  await page.getByLabel("Heure de la vente ou du don").fill("14:30");
  await page.getByLabel("Kilométrage au compteur").fill("46 910");
};

const givePaper = async (page: Page, vehicle: Vehicle): Promise<void> => {
  const question = "Avez-vous un code de cession";
  if ("code" in vehicle) {
    await pick(page, question, "Oui");
    return page.getByRole("textbox", { name: "Code de cession" }).fill(vehicle.code);
  }
  await pick(page, question, "Non");
  await page.getByLabel("Numéro de formule").fill(vehicle.formula);
  await fillDay(page, "Date du certificat d’immatriculation", vehicle.certificateDate);
};

export const giveHolder = async (page: Page, email: string): Promise<void> => {
  await isAt(page, "Le titulaire");
  await page.getByLabel("Numéro et nom de la voie").fill(home.street);
  await page.getByLabel("Code postal").fill(home.postcode);
  await page.getByLabel("Ville").fill(home.city);
  await page.getByLabel("Adresse e-mail").fill(email);
  await pick(page, "Y a-t-il un autre titulaire", "Non, je suis seul titulaire");
};

/** Up to the documents, from the first question. */
export const answerUpToDocuments = async (page: Page, vehicle: Vehicle, email: string): Promise<void> => {
  await answerSituation(page);
  await goOn(page);
  await describeVehicle(page, vehicle);
  await goOn(page);
  await giveHolder(page, email);
  await goOn(page);
  await isAt(page, "Vos documents");
  await removeAll(page);
};

/** Ticks the declaration, and sends. */
export const send = async (page: Page): Promise<void> => {
  await isAt(page, "Récapitulatif");
  await page.getByLabel("Je certifie que ces informations sont exactes").check();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await isAt(page, "Paiement");
};

/** On the page of the portal, then on that of the provider, whose test card is already filled in. */
export const pay = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Payer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Payer/ })).toBeVisible();
  await page.getByRole("button", { name: "Payer", exact: true }).click();
};

/** The reference of a file that has just been filed, as it is told to the person. */
export const readReference = async (page: Page): Promise<string> => {
  const told = page.getByText(/^D-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first();
  await expect(told).toBeVisible({ timeout: 20_000 });
  return (await told.textContent()) ?? "";
};

/** The whole filing of a vehicle with a transfer code, for the stories that begin after it. @returns the reference. */
export const file = async (page: Page, vehicle: Vehicle, email: string): Promise<string> => {
  await answerUpToDocuments(page, vehicle, email);
  await page.getByRole("link", { name: "Continuer" }).click();
  await send(page);
  await pay(page);
  return readReference(page);
};

/** A reference as an address carries it. */
export const bare = (reference: string): string => reference.replaceAll("-", "").slice(1);
