import type { APIRequestContext, Page } from "@playwright/test";
import { caseAddress } from "./support/caseworker.ts";
import { bare, begin, file, filingAddress, procedureAddress } from "./support/filing.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";
import { vehicles } from "./support/vehicles.ts";

/** Well formed, and nobody’s. */
const nobodys = "D-2222-2222";

test("somebody else’s file answers as one that does not exist", async ({
  page,
  citizen,
  another,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const reference = await file(page, vehicles.kangoo, mailbox.address);
  const acknowledgement = await addressOf(page, "Télécharger l’accusé d’enregistrement");
  expect((await page.request.get(acknowledgement)).status()).toBe(200);

  const doors = [
    fileAddress(reference),
    `${fileAddress(reference)}/complement`,
    `${fileAddress(reference)}/adresse`,
    `${fileAddress(reference)}/retrait`,
    `${fileAddress(reference)}/schema`,
    `${filingAddress}/confirmation?dossier=${bare(reference)}`,
    `${filingAddress}/paiement?dossier=${bare(reference)}`,
    `/api/live/dossiers/${bare(reference)}`,
    acknowledgement,
  ];

  await test.step("to another citizen", async () => {
    const curious = await newBrowser();
    await openAs(curious, another, procedureAddress);
    await findNothing(curious.request, doors, reference);
  });

  await test.step("to an agent of another service", async () => {
    const elsewhere = await newBrowser();
    await openAsAgent(elsewhere, agents.thomas);
    await findNothing(
      elsewhere.request,
      [caseAddress(reference), `${caseAddress(reference)}/refus`, `${caseAddress(reference)}/complement`],
      reference,
    );
    await elsewhere.goto("/agent/expeditions");
    await expect(elsewhere.getByText(reference)).toHaveCount(0);
  });

  await test.step("to somebody who is not signed in", async () => {
    const stranger = await newBrowser();
    await findNothing(stranger.request, doors, reference);
  });
});

test("a professional whom no service has listed is told so, and kept out", async ({ page, quiet }) => {
  quiet.except(/403 \(Forbidden\) \(.*\/refus\)/);
  await openAsAgent(page, agents.julien);
  await expect(page.getByRole("heading", { name: "Vous n’avez pas accès à cet espace" })).toBeVisible();
  await page.goto("/agent/dossiers");
  await expect(page.getByRole("button", { name: "S’identifier avec ProConnect" })).toBeVisible();
});

test("a citizen is not a civil servant", async ({ page, citizen }) => {
  await openAs(page, citizen, "/mes-demarches");
  await page.goto("/agent/dossiers");
  await expect(page.getByRole("button", { name: "S’identifier avec ProConnect" })).toBeVisible();
});

const addressOf = async (page: Page, link: string): Promise<string> =>
  (await page.getByRole("link", { name: link }).getAttribute("href")) ?? "";

/** Each door answers with the same status and the same words as for a reference that does not exist. */
const findNothing = async (request: APIRequestContext, doors: string[], reference: string): Promise<void> => {
  const answer = async (door: string) => {
    const response = await request.get(door, { maxRedirects: 0 });
    const words = visible(await response.text());
    const { location = "" } = response.headers();
    return { status: response.status(), location, words };
  };
  const told = (text: string, known: string) => text.replaceAll(known, "…").replaceAll(bare(known), "…");
  for (const door of doors) {
    const real = await answer(door);
    const invented = await answer(door.replace(bare(reference), bare(nobodys)));
    expect(real.status, door).toBe(invented.status);
    expect(real.status, door).not.toBe(200);
    expect(told(real.location, reference), door).toBe(told(invented.location, nobodys));
    expect(told(real.words, reference), door).toBe(told(invented.words, nobodys));
  }
};

/** What a person would read of a page. */
const visible = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
