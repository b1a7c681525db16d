import { isAccessible } from "./support/axe.ts";
import { procedureAddress } from "./support/filing.ts";
import { expect, test } from "./support/story.ts";

const pages = [
  "/",
  "/demarches",
  "/demarches?q=voiture",
  "/demarches?q=introuvable",
  "/demarches?evenement=demenagement",
  "/quelle-demarche",
  "/quelle-demarche?demarche=duplicata&isHolder=no",
  "/quelle-demarche?demarche=duplicata&isHolder=yes&leased=no&reason=loss",
  "/demarches/duplicata/cout",
  `${procedureAddress}/cout`,
  "/statistiques",
  procedureAddress,
  "/connexion",
  "/connexion?motif=refus",
  "/connexion/agent",
  "/connexion/agent/refus",
  "/suivi",
  "/suivi?lien=1",
  "/verification",
  "/verification/ABCD-EFGH",
  "/aide",
  "/accessibilite",
  "/mentions-legales",
  "/donnees-personnelles",
  "/algorithmes",
  "/demo",
];

for (const path of pages)
  test(`${path} is accessible and quiet`, async ({ page }) => {
    await page.goto(path);
    await isAccessible(page);
  });

for (const path of ["/", "/quelle-demarche", "/statistiques", procedureAddress, "/connexion", "/suivi"])
  test(`${path} is accessible and quiet in English`, async ({ page, context }) => {
    await context.addCookies([{ name: "langue", value: "en", domain: "localhost", path: "/" }]);
    await page.goto(path);
    await isAccessible(page, "en");
  });

test("an address that leads nowhere says so", async ({ page, quiet }) => {
  quiet.except(/the server responded with a status of 404/);
  const answer = await page.goto("/nulle-part");
  expect(answer?.status()).toBe(404);
  await isAccessible(page);
});
