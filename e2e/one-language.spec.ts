import type { BrowserContext, Page } from "@playwright/test";
import { caseAddress } from "./support/caseworker.ts";
import { bare, begin, filingAddress, procedureAddress } from "./support/filing.ts";
import { answerInEnglish, continueInEnglish, sendAndPayInEnglish } from "./support/filing-in-english.ts";
import { foreignIn } from "./support/foreign-words.ts";
import { speaksOnly } from "./support/languages.ts";
import { type Letter, linkTo } from "./support/mailbox.ts";
import { wordsOf } from "./support/pdf.ts";
import { agents } from "./support/people.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";
import { vehicles } from "./support/vehicles.ts";

const pages = [
  "/",
  "/demarches",
  "/demarches?q=car",
  "/demarches?q=xyz",
  "/quelle-demarche?demarche=duplicata&isHolder=no",
  `${procedureAddress}/cout`,
  "/statistiques",
  procedureAddress,
  "/connexion",
  "/connexion?motif=refus",
  "/connexion/agent",
  "/connexion/agent/refus",
  "/suivi",
  "/suivi?lien=1",
  "/suivi?envoye=1",
  "/verification",
  "/verification/H4RT9WQK",
  "/aide",
  "/accessibilite",
  "/mentions-legales",
  "/donnees-personnelles",
  "/algorithmes",
  "/demo",
  "/nulle-part",
];

for (const language of ["en", "fr"] as const)
  test(`each public page speaks one language, ${language}`, async ({ page, context, quiet }) => {
    test.setTimeout(120_000);
    quiet.except(/the server responded with a status of 404/);
    await speak(context, language);
    for (const path of pages) {
      await page.goto(path);
      await speaksOnly(page, language);
    }
  });

test("whoever files, follows and reviews in English reads no French", async ({
  page,
  context,
  citizen,
  mailbox,
  newBrowser,
  quiet,
}) => {
  test.setTimeout(180_000);
  quiet.except(/the server responded with a status of 404/);
  await speak(context, "en");
  await openAs(page, citizen, filingAddress);
  const reference = await test.step("the filing, its refusals, its papers", () => fileInEnglish(page, mailbox.address));
  await test.step("the file, its e-mail, its tracking link", async () => {
    const own = fileAddress(reference);
    await readEach(page, ["/mes-demarches", own, `${own}/schema`, `${own}/retrait`, "/mes-demarches/22222222"]);
    const letter = await mailbox.receives(/is registered/);
    isEnglish(letter);
    await readEach(page, [linkTo(letter, "/suivi/")]);
  });
  const agent = await newBrowser();
  await test.step("the back-office, and what it asks for", async () => {
    await speak(agent.context(), "en");
    await reviewInEnglish(agent, reference);
    isEnglish(await mailbox.receives(/need/));
    await readEach(page, [fileAddress(reference), `${fileAddress(reference)}/complement`]);
  });
});

const speak = (context: BrowserContext, language: string): Promise<void> =>
  context.addCookies([{ name: "langue", value: language, domain: "localhost", path: "/" }]);

const readEach = async (page: Page, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    await page.goto(path);
    await speaksOnly(page, "en");
  }
};

const isEnglish = ({ subject, text }: Letter): void =>
  expect.soft(foreignIn([{ where: subject, words: subject + text }], "en")).toEqual([]);

const fileInEnglish = async (page: Page, email: string): Promise<string> => {
  const look = () => speaksOnly(page, "en");
  await begin(page);
  await answerInEnglish(page, vehicles.peugeot, email, look);
  await look();
  await page.goto(`${filingAddress}/vehicule`);
  await page.getByLabel("Registration number").fill("AB");
  await continueInEnglish(page);
  await expect(page.getByRole("link", { name: /AA-123-AA/ })).toBeVisible();
  await look();
  await page.goto(`${filingAddress}/documents`);
  await begin(page);
  await answerInEnglish(page, vehicles.peugeot, email);
  await sendAndPayInEnglish(page, look);
  await look();
  const told = page.getByText(/^D-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download the acknowledgement/ }).click();
  const words = await wordsOf(await downloading);
  expect.soft(foreignIn([{ where: "acknowledgement", words }], "en")).toEqual([]);
  return (await told.textContent()) ?? "";
};

const reviewInEnglish = async (agent: Page, reference: string): Promise<void> => {
  const file = caseAddress(reference);
  await agent.goto(`/connexion/agent?retour=${encodeURIComponent(file)}`);
  await agent.getByRole("button", { name: "ProConnect" }).click();
  await agent.getByRole("button", { name: `Se connecter en tant que ${agents.karim}` }).click();
  await agent.waitForURL((address) => address.hostname === "localhost");
  await agent.getByRole("button", { name: "Claim" }).click();
  await expect(agent.getByText("This case is yours.")).toBeVisible();
  const parts = ["", "?onglet=historique", "?onglet=messages", "?onglet=notes", "/complement", "/refus", "/classement"];
  await readEach(agent, [
    ...parts.map((part) => file + part),
    `/agent/dossiers/groupe?geste=affecter&dossier=${bare(reference)}`,
    "/agent",
    "/agent/dossiers?vue=tous",
    "/agent/circuits",
    "/agent/expeditions",
    "/agent/dossiers/D22222222",
  ]);
  await agent.goto(`${file}/complement`);
  await agent.getByRole("checkbox", { name: "Proof of address" }).check();
  await agent.getByRole("button", { name: "Send the request" }).click();
  await expect(agent.getByText(/^The applicant has until .* to answer\.$/)).toBeVisible();
  await speaksOnly(agent, "en");
};
