import type { Page } from "@playwright/test";
import { answerSituation, begin, describeVehicle, filingAddress } from "./support/filing.ts";
import type { Person } from "./support/people.ts";
import { goOn, isAt } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { type Vehicle, vehicles } from "./support/vehicles.ts";

test("a pledge is told before one pays, and lets go on", async ({ page, citizen }) => {
  await showVehicle(page, citizen, vehicles.pledged);
  await expect(page.getByText("Un gage est inscrit sur ce véhicule.")).toBeVisible();
  await expect(page.getByText(/la dette suit le véhicule/)).toBeVisible();
  await goOn(page);
  await isAt(page, "Le titulaire");
});

const blocked = [
  {
    what: "an opposition",
    vehicle: vehicles.opposed,
    reason: "Une opposition au transfert de la carte grise (OTCI) est inscrite sur ce véhicule.",
    remedy: /Le vendeur doit la faire lever/,
  },
  {
    what: "a theft",
    vehicle: vehicles.stolen,
    reason: "Ce véhicule est déclaré volé : il ne peut pas changer de titulaire.",
    remedy: /Contactez la police ou la gendarmerie/,
  },
] as const;

for (const { what, vehicle, reason, remedy } of blocked)
  test(`${what} stops the filing, and says why and what to do`, async ({ page, citizen }) => {
    await showVehicle(page, citizen, vehicle);
    await goOn(page);
    await expect(page.getByRole("heading", { name: "Vous ne pouvez pas continuer pour le moment" })).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByText(remedy)).toBeVisible();
    await expect(page.getByLabel("Numéro d’immatriculation")).toHaveValue(vehicle.plate);
    await page.goto(`${filingAddress}/recapitulatif`);
    await isAt(page, "Le véhicule");
  });

test("what stops one vehicle goes as soon as another plate is typed", async ({ page, citizen, quiet }) => {
  quiet.except(/Failed to load resource/);
  const [{ vehicle, reason }] = blocked;
  await showVehicle(page, citizen, vehicle);
  await goOn(page);
  await expect(page.getByText(reason)).toBeVisible();
  // Nothing can be asked of the server any more: the page knows by itself.
  await page.route("**/brouillon", (route) => route.abort());
  await page.getByLabel("Numéro d’immatriculation").fill(vehicles.clio.plate);
  await expect(page.getByText(reason)).toBeHidden();
  await expect(page.getByRole("region", { name: "Trouvé au registre" })).toBeHidden();
  await page.getByLabel("Numéro d’immatriculation").fill(vehicle.plate);
  await expect(page.getByText(reason)).toBeVisible();
  await page.unroute("**/brouillon");
});

const showVehicle = async (page: Page, citizen: Person, vehicle: Vehicle): Promise<void> => {
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  await describeVehicle(page, vehicle);
};
