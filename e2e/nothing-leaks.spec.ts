import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { caseAddress, claim } from "./support/caseworker.ts";
import { paper } from "./support/files.ts";
import {
  answerSituation,
  begin,
  describeVehicle,
  file,
  filingAddress,
  pay,
  readReference,
  send,
} from "./support/filing.ts";
import { followTrail, isIn, leaksOf, searched, type Trail } from "./support/leaks.ts";
import { linkTo } from "./support/mailbox.ts";
import { agents } from "./support/people.ts";
import { goOn, isAt, pick } from "./support/questions.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";
import { add, removeAll } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

/** A word that nothing else could have written. */
const canary = (kind: string): string => `serin${kind}${randomBytes(5).toString("hex")}`;

test("nothing that a person types is printed, put in an address, or told to another site", async ({
  page,
  context,
  citizen,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(150_000);
  const typed = { street: canary("voie"), city: canary("ville"), message: canary("mot"), file: canary("piece") };
  const agent = await newBrowser();
  const trail = followTrail(context, agent.context());
  const reference = await test.step("a citizen files, with a canary in each field", async () => {
    await openAs(page, citizen, filingAddress);
    await begin(page);
    await answerSituation(page);
    await goOn(page);
    await describeVehicle(page, vehicles.sandero);
    await goOn(page);
    await giveCanaries(page, { ...typed, email: mailbox.address });
    await goOn(page);
    await isAt(page, "Vos documents");
    await removeAll(page);
    for (const document of ["Carte grise barrée", "Certificat de cession", "Justificatif de domicile"])
      await add(page, document, await paper(`${typed.file}.pdf`, typed.file));
    await page.getByRole("link", { name: "Continuer" }).click();
    await send(page);
    await pay(page);
    return readReference(page);
  });
  await test.step("the citizen writes, an agent opens the file", async () => {
    await page.goto(fileAddress(reference));
    await page.getByLabel("Votre message").fill(typed.message);
    await page.getByRole("button", { name: "Envoyer un message" }).click();
    await expect(page.getByText(typed.message)).toBeVisible();
    await openAsAgent(agent, agents.karim, caseAddress(reference));
    await claim(agent);
  });
  const canaries = [...Object.values(typed), mailbox.address];
  expect(trailsOf(trail, canaries)).toEqual([]);
  expect(await leaksOf(canaries)).toEqual([]);
  await isWorthSearching();
});

test("a tracking link is on no page, in no address kept, in no Referer and in nothing printed", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
  request,
}) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await file(page, vehicles.clio, mailbox.address);
  const link = linkTo(await mailbox.receives(/est enregistrée/), "/suivi/");
  const token = new URL(link).pathname.split("/").at(-1) ?? "";
  expect(token.length).toBeGreaterThan(20);

  await test.step("a mail scanner that follows it first, and again, uses nothing up", async () => {
    for (const method of ["HEAD", "GET", "GET", "GET"]) {
      const answer = await request.fetch(link, { method, maxRedirects: 0 });
      expect(answer.status()).toBe(303);
      expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
      expect(answer.headers()["cache-control"]).toContain("no-store");
    }
  });

  const stranger = await newBrowser();
  const trail = followTrail(stranger.context());
  await stranger.goto(link);
  await expect(stranger).toHaveURL("/suivi/dossier");
  expect(await stranger.content()).not.toContain(token);
  await stranger.getByRole("link", { name: "Parvis" }).first().click();
  await stranger.goBack();
  await expect(stranger).toHaveURL("/suivi/dossier");
  const asked = trail.addresses.filter((address) => isIn(address, token));
  expect(asked).toEqual([link]);
  expect(trail.referers.filter((referer) => isIn(referer, token))).toEqual([]);

  await test.step("forged, flipped, cut or followed by something, it leads nowhere", async () => {
    const flipped = token.slice(0, -2) + (token.at(-2) === "A" ? "B" : "A") + token.slice(-1);
    for (const other of [flipped, token.slice(1), `${token}A`, token.toUpperCase(), "..%2f", "'or'1'='1", "%00"]) {
      const answer = await request.get(`/suivi/${other}`, { maxRedirects: 0 });
      expect(answer.headers()["set-cookie"] ?? "", other).not.toMatch(/suivi=/);
    }
  });
  expect(await leaksOf([token])).toEqual([]);
  await isWorthSearching();
});

const giveCanaries = async (page: Page, typed: { street: string; city: string; email: string }): Promise<void> => {
  await isAt(page, "Le titulaire");
  await page.getByLabel("Numéro et nom de la voie").fill(typed.street);
  await page.getByLabel("Code postal").fill("69003");
  await page.getByLabel("Ville").fill(typed.city);
  await page.getByLabel("Adresse e-mail").fill(typed.email);
  await pick(page, "Y a-t-il un autre titulaire", "Non, je suis seul titulaire");
};

const trailsOf = ({ addresses, referers }: Trail, canaries: readonly string[]): string[] =>
  [...addresses, ...referers].filter((told) => canaries.some((canary) => isIn(told, canary)));

const isWorthSearching = async (): Promise<void> => {
  const { logs, bundles } = await searched();
  expect(logs).toBeGreaterThan(5);
  expect(bundles).toBeGreaterThan(10);
};
