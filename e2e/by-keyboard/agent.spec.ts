import type { Page } from "@playwright/test";
import { caseAddress, decisionBar } from "../support/caseworker.ts";
import { paper } from "../support/files.ts";
import { begin, file, filingAddress } from "../support/filing.ts";
import { takeKeyboard } from "../support/keyboard.ts";
import type { Keyed } from "../support/keyboard-filing.ts";
import { agents, type Person } from "../support/people.ts";
import { openAs } from "../support/sign-in.ts";
import { expect, test } from "../support/story.ts";
import { fileAddress } from "../support/tracker.ts";
import { add } from "../support/uploading.ts";
import { type Vehicle, vehicles } from "../support/vehicles.ts";

// A trace keeps the whole page at each key: hundreds of them.
test.use({ trace: "off" });

const proof = "Justificatif de domicile de moins de 6 mois";

test("an agent claims, asks, checks, approves, sends and refuses by the keyboard alone", async ({
  page,
  people,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(180_000);
  const [one, other] = [await newBrowser(), await newBrowser()];
  const [reference, refused] = await Promise.all([
    fileAs(one, people.citizen, vehicles.kangoo, mailbox.address),
    fileAs(other, people.another, vehicles.berlingo, mailbox.address),
  ]);
  const keyed = { page, keys: takeKeyboard(page) };
  await test.step("signs in, and finds the file", async () => {
    await signIn(keyed);
    await lookAtQueue(keyed);
    await find(keyed, reference);
  });
  await test.step("claims it, and asks for a document", () => claimAndAsk(keyed));
  await test.step("checks what came, and approves", async () => {
    await answer(one, reference);
    await checkAndApprove(keyed);
  });
  await test.step("sends it to the printer", () => dispatch(keyed, reference));
  await test.step("refuses another, and leaves", async () => {
    await find(keyed, refused);
    await refuse(keyed);
    await keyed.keys.use(page.getByRole("button", { name: "Se déconnecter" }));
    await expect(page.getByRole("button", { name: "Se déconnecter" })).toHaveCount(0);
  });
});

const fileAs = async (page: Page, person: Person, vehicle: Vehicle, email: string): Promise<string> => {
  await openAs(page, person, filingAddress);
  await begin(page);
  return file(page, vehicle, email);
};

const signIn = async ({ page, keys }: Keyed): Promise<void> => {
  await page.goto("/connexion/agent");
  await keys.use(page.getByRole("button", { name: "S’identifier avec ProConnect" }));
  await keys.use(page.getByRole("button", { name: `Se connecter en tant que ${agents.karim}` }));
  await page.waitForURL("/agent");
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
};

/** The keys of the queue, their list in a dialog that keeps the focus and gives it back, a choice of cases. */
const lookAtQueue = async ({ page, keys }: Keyed): Promise<void> => {
  await keys.use(page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "File d’attente" }));
  await expect(page).toHaveURL(/\/agent\/dossiers/);
  await page.getByRole("checkbox", { name: "Tout choisir" }).waitFor();
  const all = page.getByRole("button", { name: "toutes les touches" });
  await keys.use(all);
  const close = page.getByRole("dialog", { name: "Raccourcis clavier" }).getByRole("button", { name: "Fermer" });
  await expect(close).toBeFocused();
  await keys.press("Tab");
  await keys.press("Escape");
  await expect(close).toBeHidden();
  await expect(all).toBeFocused();
  await keys.press("/");
  await expect(page.getByRole("searchbox", { name: /^Chercher un numéro/ })).toBeFocused();
  await keys.press("Tab");
  await keys.press("j");
  const [first] = await page.getByRole("checkbox", { name: /^Choisir D-/ }).all();
  if (first === undefined) throw new Error("Nothing in the queue");
  await keys.tick(first);
  await expect(page.getByRole("status").getByText("1 dossier choisi")).toBeVisible();
  await keys.use(page.getByRole("button", { name: "Prendre en charge" }).first());
  await keys.use(page.getByRole("link", { name: "Retour à la file" }));
};

const find = async ({ page, keys }: Keyed, reference: string): Promise<void> => {
  await keys.write(page.getByRole("searchbox", { name: /^Chercher un numéro/ }), reference);
  await keys.press("Enter");
  await expect(page).toHaveURL(caseAddress(reference));
};

const claimAndAsk = async ({ page, keys }: Keyed): Promise<void> => {
  await keys.use(decisionBar(page).getByRole("button", { name: "Prendre en charge" }));
  await expect(page.getByText("Ce dossier est à vous.")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Ce dossier est à vous." })).toBeFocused();
  const send = page.getByRole("button", { name: "Envoyer la demande de complément" });
  await keys.use(page.getByRole("link", { name: "Demander un complément" }));
  await keys.use(send);
  await expect(page.locator("#erreurs")).toBeFocused();
  await keys.tick(page.getByRole("checkbox", { name: proof }));
  await keys.use(send);
  await expect(page.getByText(/a jusqu’au .* pour répondre/)).toBeVisible();
};

const answer = async (page: Page, reference: string): Promise<void> => {
  await page.goto(`${fileAddress(reference)}/complement`);
  await add(page, proof, await paper("facture.pdf", "Facture d’énergie"));
  await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
  await expect(page.getByText("Votre réponse est envoyée")).toBeVisible();
};

const checkAndApprove = async ({ page, keys }: Keyed): Promise<void> => {
  await expect(page.getByText(/^Répondu/)).toBeVisible();
  for (const point of ["Moins de 6 mois", "Au nom du titulaire", "Même adresse que déclarée"]) {
    const yes = page.getByRole("group", { name: point }).getByRole("button", { name: "Oui" });
    await keys.use(yes);
    await expect(yes).toHaveAttribute("aria-pressed", "true");
    await expect(yes).toBeFocused();
  }
  await keys.use(decisionBar(page).getByRole("button", { name: "Accepter" }));
  await expect(page.getByRole("alert").filter({ hasText: "Dossier accepté." })).toBeFocused();
};

const dispatch = async ({ page, keys }: Keyed, reference: string): Promise<void> => {
  await keys.use(page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "Expéditions" }));
  const wanted = page.getByRole("checkbox", { name: `Choisir ${reference}` });
  await expect(wanted).toBeChecked();
  for (const box of await page.getByRole("checkbox", { name: /^Choisir/ }).all())
    if ((await box.getAttribute("aria-label")) !== `Choisir ${reference}`) await keys.tick(box);
  await keys.use(page.getByRole("button", { name: "Préparer un envoi" }));
  await expect(page.getByRole("alert").filter({ hasText: /^Le lot .* est transmis/ })).toBeFocused();
};

const refuse = async ({ page, keys }: Keyed): Promise<void> => {
  await keys.use(decisionBar(page).getByRole("button", { name: "Prendre en charge" }));
  await expect(page.getByText("Ce dossier est à vous.")).toBeVisible();
  await keys.use(decisionBar(page).getByRole("link", { name: "Refuser…" }));
  const refuse = page.getByRole("button", { name: "Refuser la demande" });
  await keys.use(refuse);
  await expect(page.locator("#erreurs")).toBeFocused();
  await keys.tick(page.getByRole("checkbox", { name: "Le numéro d’identification ne correspond pas au véhicule" }));
  await keys.write(page.getByLabel("Faits"), "Le numéro relevé n’est pas celui du certificat.");
  await keys.use(refuse);
  await expect(page.getByText(/^Dossier refusé par Karim Haddad/)).toBeVisible();
};
