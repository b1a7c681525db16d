import { caseAddress, claim } from "./support/caseworker.ts";
import { paper } from "./support/files.ts";
import { answerSituation, begin, describeVehicle, file, filingAddress, giveHolder } from "./support/filing.ts";
import { listenToPage } from "./support/hearing.ts";
import { agents } from "./support/people.ts";
import { goOn, isAt, pick } from "./support/questions.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";
import { choose, removeAll } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

test("the filing says what it refuses, saves and receives, once and in these words", async ({
  page,
  citizen,
  mailbox,
}) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const hearing = await listenToPage(page);
  // What an earlier draft already answers is not saved again.
  await pick(page, "Le véhicule est-il assuré à votre nom", "Non");
  await answerSituation(page);
  await expect.poll(hearing.heard).toContainEqual(expect.stringMatching(/^Brouillon enregistré à \d{1,2} h \d{2}$/));
  await goOn(page);
  await isAt(page, "Le véhicule");

  await test.step("a refusal is read by the focus, then at its field", async () => {
    const plate = page.getByLabel("Numéro d’immatriculation");
    await plate.fill("AB");
    await hearing.forget();
    await goOn(page);
    const sentence =
      "Le numéro d’immatriculation doit ressembler à AA-123-AA, ou à 1234 AB 75 pour un ancien numéro. Les lettres I, O et U ne sont jamais utilisées.";
    const summary = page.getByRole("alert", { name: /réponses? (sont|est) à corriger$/ });
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(sentence);
    await expect(plate).toHaveAttribute("aria-invalid", "true");
    await expect(plate).toHaveAccessibleDescription(new RegExp(`${sentence}$`));
    expect((await hearing.heard()).filter((words) => words.startsWith("(unheard)"))).toEqual([]);
  });

  await describeVehicle(page, vehicles.sandero);
  await goOn(page);
  await giveHolder(page, mailbox.address);
  await goOn(page);
  await isAt(page, "Vos documents");
  await removeAll(page);
  await test.step("a file says that it is on its way, how far, and that it is there", async () => {
    const what = "Carte grise barrée";
    await hearing.forget();
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route("**/documents", async (route) => {
      await promise;
      await route.continue();
    });
    await choose(page, what, await paper("carte.pdf", what));
    const bar = page.getByRole("progressbar", { name: `Envoi en cours : ${what}` });
    await expect(bar).toHaveJSProperty("max", 100);
    await expect(bar).toHaveAttribute("value", /^\d{1,3}$/);
    resolve();
    await expect(bar).toBeHidden();
    await expect.poll(hearing.heard).toEqual([`Envoi en cours : ${what}`, `Fichier reçu : ${what}`]);
  });
});

test("an open file says once that it has changed, and an open queue says nothing else", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const reference = await file(page, vehicles.kangoo, mailbox.address);
  await page.goto(fileAddress(reference));
  const agent = await newBrowser();
  await openAsAgent(agent, agents.karim, caseAddress(reference));
  const queue = await agent.context().newPage();
  await queue.goto("/agent/dossiers?vue=tous");
  await queue.getByRole("checkbox", { name: "Tout choisir" }).waitFor();
  const [here, there, at] = [await listenToPage(page), await listenToPage(agent), await listenToPage(queue)];
  const updated = "Cette page vient d’être mise à jour";
  await claim(agent);
  await expect.poll(here.heard).toEqual([updated]);
  // The queue is everybody's: what other stories do is told there too.
  await expect.poll(async () => [...new Set(await at.heard())]).toEqual([updated]);
  await expect.poll(there.heard).toContain("Ce dossier est à vous.");
  expect((await there.heard()).filter((words) => words !== updated)).toEqual(["Ce dossier est à vous."]);
});
