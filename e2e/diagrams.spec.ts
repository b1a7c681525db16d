import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import { begin, file, filingAddress, procedureAddress } from "./support/filing.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";
import { vehicles } from "./support/vehicles.ts";

const require = createRequire(import.meta.url);
const viewer = require.resolve("bpmn-js/dist/bpmn-viewer.production.min.js");

type Drawn = { warnings: number; shapes: number; lines: number };

declare global {
  var BpmnJS: new (options: object) => { importXML(xml: string): Promise<{ warnings: object[] }> };
}

test("what one downloads from a procedure is drawn by a BPMN tool", async ({ page, newBrowser, request }) => {
  // Each is laid out when it is first asked for.
  test.setTimeout(240_000);
  await page.goto(procedureAddress);
  const link = page.getByRole("link", { name: "Télécharger le schéma (BPMN 2.0)" });
  const told: { procedures: { slug: string; diagram: string }[] } = await (
    await request.get("/api/v1/procedures")
  ).json();
  const shown = await link.getAttribute("href");
  expect(told.procedures.map(({ diagram }) => `${diagram}?lang=fr`)).toContain(shown);

  const tool = await newBrowser();
  await tool.setContent('<main id="canvas"></main>');
  await tool.addScriptTag({ path: viewer });
  for (const { slug, diagram } of told.procedures) {
    const answer = await request.get(diagram, { timeout: 90_000 });
    expect(answer.headers()["content-disposition"], slug).toContain(`${slug}-`);
    const drawn = await tool.evaluate(
      async (xml): Promise<Drawn> => {
        document.querySelector("#canvas")?.replaceChildren();
        const { warnings } = await new BpmnJS({ container: "#canvas" }).importXML(xml);
        const count = (kind: string) => document.querySelectorAll(`.djs-${kind}`).length;
        return { warnings: warnings.length, shapes: count("shape"), lines: count("connection") };
      },
      await answer.text(),
    );
    expect(drawn.warnings, slug).toBe(0);
    expect(drawn.shapes, slug).toBeGreaterThan(40);
    expect(drawn.lines, slug).toBeGreaterThan(40);
  }
});

test("the diagram is the same in words as in a picture, and follows the width of the page", async ({ page }) => {
  await page.goto(procedureAddress);
  const figure = page.getByRole("figure").filter({ hasText: "un e-mail vous prévient" });
  const wide = figure.getByRole("img", { name: "Schéma de la démarche en trois couloirs" });
  const tall = figure.getByRole("img", { name: "Schéma de la démarche, de haut en bas" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(wide).toBeVisible();
  await expect(tall).toBeHidden();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(tall).toBeVisible();
  await expect(wide).toBeHidden();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  const steps = await readAsText(page);
  await expect(steps.first()).toContainText("Vous\u00a0: remplir la demande.");
  await expect(steps.filter({ hasText: "examiner et décider" })).toContainText(
    "2\u00a0mois sans réponse\u00a0: refusé.",
  );
});

test("on paper the diagram is the tall one, and what only a screen can do is left out", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(procedureAddress);
  const tall = page.getByRole("img", { name: "Schéma de la démarche, de haut en bas" });
  await expect(tall).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(tall).toBeVisible();
  await expect(page.getByRole("img", { name: "Schéma de la démarche en trois couloirs" })).toBeHidden();
  for (const screen of [
    page.getByRole("link", { name: "Commencer la démarche" }).first(),
    page.getByRole("button", { name: "Calculer" }),
    page.getByText("Lire le schéma en texte"),
    page.getByRole("link", { name: "Télécharger le schéma (BPMN 2.0)" }),
  ])
    await expect(screen).toBeHidden();
  const { height = Number.POSITIVE_INFINITY } = (await tall.boundingBox()) ?? {};
  // A page of A4 within its margins, at 96 pixels an inch.
  expect(height).toBeLessThanOrEqual((265 / 25.4) * 96);
});

test("a citizen reads on the diagram what is done and where the application is", async ({ page, citizen, mailbox }) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const reference = await file(page, vehicles.yaris, mailbox.address);
  await page.goto(fileAddress(reference));
  await page.getByRole("link", { name: "Voir ma demande sur le schéma de la démarche" }).click();
  await page.getByRole("heading", { name: "Votre demande sur le schéma de la démarche" }).waitFor();
  const steps = await readAsText(page);
  await expect(steps.filter({ hasText: "remplir la demande" })).toContainText("(fait)");
  await expect(steps.filter({ hasText: "examiner et décider" })).toContainText("(vous êtes ici)");
  await expect(steps.filter({ hasText: "fabriquer et poster" })).not.toContainText("fait");
});

test("a civil servant reads on the diagram where cases wait, and for how long", async ({ page }) => {
  await openAsAgent(page, agents.karim);
  await page.getByRole("link", { name: "Voir où attendent les dossiers" }).click();
  await page.getByRole("heading", { name: "Changer le titulaire d’une carte grise" }).waitFor();
  const examined = (await readAsText(page)).filter({ hasText: "examiner et décider" });
  await expect(examined).toContainText(/Déposée \(\d+\sdossiers? en attente/);
});

/** @returns the steps of the diagram, in words */
const readAsText = async (page: Page): Promise<Locator> => {
  const list = page.getByRole("group").filter({ hasText: "Lire le schéma en texte" });
  await list.getByText("Lire le schéma en texte").click();
  return list.getByRole("listitem");
};
