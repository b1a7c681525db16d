import type { Page } from "@playwright/test";
import { filingAddress } from "../support/filing.ts";
import { citizens } from "../support/people.ts";
import { goOn } from "../support/questions.ts";
import { openAs } from "../support/sign-in.ts";
import { expect, test } from "../support/story.ts";
import { keepCanary } from "../support/xss/canary.ts";
import { fillAndRead, save, sound } from "../support/xss/draft.ts";
import { count, payloads } from "../support/xss/payloads.ts";

/** Short enough to be refused for what it is, and not for its length. */
const script = '"><svg onload=1>';

const holder = {
  hostile: [
    ...["recipientDetail", "building", "street", "locality", "postcode", "city"].map((part) => `address.${part}`),
    ...["email", "phone", "jointHolderName"],
  ],
  strict: [
    ["Code postal", "Le code postal compte cinq chiffres, comme 93100."],
    ["Adresse e-mail", "L’adresse e-mail doit ressembler à nom@exemple.fr."],
    ["Téléphone", "Le numéro de téléphone doit ressembler à 06 12 34 56 78"],
    ["Nom et prénoms de l’autre titulaire", "Un nom s’écrit avec des lettres"],
  ],
} as const;

const vehicle = {
  hostile: ["plate", "transferCode", "vin", "saleTime", "mileage"],
  strict: [
    ["Numéro d’immatriculation", "Le numéro d’immatriculation doit ressembler à AA-123-AA"],
    ["Code de cession", "Le code de cession compte 5 lettres ou chiffres."],
    ["Numéro d’identification du véhicule", "Le numéro d’identification (repère E) compte 17 lettres et chiffres"],
    ["Heure de la vente ou du don", "L’heure doit ressembler à 14:30."],
    ["Kilométrage au compteur", "Indiquez un nombre entier"],
  ],
} as const;

test("a field is attacked in five hundred ways, which run where they are taken for markup", async ({ browser }) => {
  expect(new Set(payloads).size).toBe(count);
  const context = await browser.newContext();
  const canary = await keepCanary(context);
  const careless = await context.newPage();
  // What runs when a picture or a frame has come, or has not, needs the time of a page.
  for (const payload of payloads.slice(60, 104)) await careless.setContent(payload, { waitUntil: "load" });
  await expect.poll(() => new Set(canary.sings()).size).toBeGreaterThan(15);
  await context.close();
});

test("what is typed in a filing stays what was typed, and is refused at its place", async ({ page }) => {
  test.setTimeout(240_000);
  const canary = await keepCanary(page.context());
  await openAs(page, citizens.camille, "/mes-demarches");
  await save(page.request, "situation", sound.situation);
  await save(page.request, "vehicule", sound.vehicule);

  await fillAndRead(page, "titulaire", holder.hostile, { jointHolder: "yes" });
  await isRefusedAtItsPlace(page, "titulaire", holder.strict);

  await fillAndRead(page, "vehicule", vehicle.hostile, { hasTransferCode: "yes" });
  await isRefusedAtItsPlace(page, "vehicule", vehicle.strict);
  await fillAndRead(page, "vehicule", ["formula"], { ...sound.vehicule, hasTransferCode: "no" });

  await page.goto("/mes-demarches");
  expect(canary.sings()).toEqual([]);
});

const isRefusedAtItsPlace = async (page: Page, step: string, strict: readonly (readonly [string, string])[]) => {
  await page.goto(`${filingAddress}/${step}`);
  const box = (question: string) => page.getByRole("textbox", { name: question }).first();
  for (const [question] of strict) await box(question).fill(script);
  const saving = page.waitForRequest((request) => request.url().endsWith("/brouillon"));
  await goOn(page);
  for (const [question, refusal] of strict) {
    await expect(box(question)).toHaveAccessibleDescription(new RegExp(refusal.replaceAll(/[()]/g, "\\$&")));
    await expect(box(question)).toHaveValue(/^"><svg/);
  }
  // A moment after the last key the page saves by itself: over what is kept next, if it were not waited for.
  await (await saving).response();
};
