import type { Page } from "@playwright/test";
import { caseAddress, claim, requestDocument } from "../support/caseworker.ts";
import { begin, procedureTitle, readReference } from "../support/filing.ts";
import { type Keyboard, takeKeyboard } from "../support/keyboard.ts";
import {
  addByKeyboard,
  answerSituationByKeyboard,
  describeVehicleByKeyboard,
  giveHolderByKeyboard,
  type Keyed,
  signInByKeyboard,
} from "../support/keyboard-filing.ts";
import { linkTo } from "../support/mailbox.ts";
import { agents, type Person } from "../support/people.ts";
import { isAt } from "../support/questions.ts";
import { openAsAgent } from "../support/sign-in.ts";
import { expect, test } from "../support/story.ts";
import { headlines, isSaid } from "../support/tracker.ts";
import { removeAll } from "../support/uploading.ts";
import { vehicles } from "../support/vehicles.ts";

// A trace keeps the whole page at each key: hundreds of them.
test.use({ trace: "off" });

const proof = "Justificatif de domicile de moins de 6 mois";

test("a citizen files, pays, follows, answers, writes, withdraws and leaves by the keyboard alone", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(180_000);
  const keyed = { page, keys: takeKeyboard(page) };
  await test.step("from the home page to the first question", () => startFromHome(keyed, citizen));
  await test.step("the questions: what is refused is read first, each step from its title", () =>
    answer(keyed, mailbox.address));
  await test.step("the documents", () => addDocuments(keyed));
  const reference = await test.step("the declaration, the payment, the reference", () => sendAndPay(keyed));
  await test.step("the file is followed, and written to", () => followAndWrite(keyed));
  await test.step("a request for corrections is answered", async () => {
    const agent = await newBrowser();
    await openAsAgent(agent, agents.karim, caseAddress(reference));
    await claim(agent);
    await requestDocument(agent, proof);
    await answerRequest(keyed);
  });
  await test.step("the file is withdrawn, the page read in English, then left", () => withdrawAndLeave(keyed));
  await test.step("the link of the e-mail, and a new one", async () => {
    const stranger = await newBrowser();
    await stranger.goto(linkTo(await mailbox.receives(/est enregistrée/), "/suivi/"));
    await askForLink({ page: stranger, keys: takeKeyboard(stranger) }, reference, mailbox.address);
  });
});

const startFromHome = async ({ page, keys }: Keyed, citizen: Person): Promise<void> => {
  await page.goto("/");
  await skipToContent(page, keys);
  await keys.use(page.getByRole("link", { name: procedureTitle }));
  await keys.use(page.getByRole("link", { name: "Commencer la démarche" }).first());
  await signInByKeyboard({ page, keys }, citizen);
};

const answer = async (keyed: Keyed, email: string): Promise<void> => {
  const { page, keys } = keyed;
  const plate = page.getByLabel("Numéro d’immatriculation");
  await begin(page);
  await answerSituationByKeyboard(keyed);
  await keys.use(page.getByRole("button", { name: "Continuer" }));
  await hasTitleInFocus(page, "Le véhicule");
  await keys.write(plate, "AB");
  await keys.use(page.getByRole("button", { name: "Continuer" }));
  await expect(page.locator("#erreurs")).toBeFocused();
  await keys.use(page.getByRole("alert").getByRole("link", { name: /AA-123-AA/ }));
  await expect(plate).toBeFocused();
  await describeVehicleByKeyboard(keyed, vehicles.sandero);
  await hasTitleInFocus(page, "Le titulaire");
  await giveHolderByKeyboard(keyed, email);
  await hasTitleInFocus(page, "Vos documents");
};

const addDocuments = async (keyed: Keyed): Promise<void> => {
  const { page, keys } = keyed;
  await removeAll(page);
  for (const document of ["Carte grise barrée", "Certificat de cession", "Justificatif de domicile"])
    await addByKeyboard(keyed, document);
  await keys.use(page.getByRole("link", { name: "Continuer" }));
  await hasTitleInFocus(page, "Récapitulatif");
};

const sendAndPay = async ({ page, keys }: Keyed): Promise<string> => {
  const send = page.getByRole("button", { name: "Envoyer ma demande" });
  await keys.use(send);
  await expect(page.locator("#erreurs")).toBeFocused();
  await keys.tick(page.getByLabel("Je certifie que ces informations sont exactes"));
  await keys.use(send);
  await hasTitleInFocus(page, "Paiement");
  await keys.use(page.getByRole("button", { name: "Payer" }));
  await expect(page.getByRole("heading", { level: 1, name: /^Payer/ })).toBeVisible();
  await keys.use(page.getByRole("button", { name: "Payer", exact: true }));
  return readReference(page);
};

const followAndWrite = async ({ page, keys }: Keyed): Promise<void> => {
  await keys.to(page.getByRole("link", { name: "Télécharger l’accusé d’enregistrement" }));
  await keys.use(page.getByRole("link", { name: "Voir ma demande" }));
  await isSaid(page, headlines.filed);
  await keys.write(page.getByLabel("Votre message"), "Bonjour, tout est-il complet ?");
  await keys.use(page.getByRole("button", { name: "Envoyer un message" }));
  await saysInFocus(page, "Votre message est envoyé");
};

const answerRequest = async (keyed: Keyed): Promise<void> => {
  const { page, keys } = keyed;
  const send = page.getByRole("button", { name: "Envoyer ma réponse" });
  await keys.use(page.getByRole("link", { name: "Répondre à la demande de complément" }));
  await keys.use(send);
  await expect(page.locator("#erreurs")).toBeFocused();
  await addByKeyboard(keyed, proof);
  await keys.use(send);
  await saysInFocus(page, "Votre réponse est envoyée");
};

const withdrawAndLeave = async ({ page, keys }: Keyed): Promise<void> => {
  await keys.use(page.getByRole("link", { name: "Retirer ma demande" }));
  await isAt(page, "Retirer votre demande ?");
  await keys.use(page.getByRole("button", { name: "Retirer ma demande" }));
  await saysInFocus(page, "Votre demande est retirée");
  await keys.use(page.getByRole("button", { name: "English" }).filter({ visible: true }));
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await keys.use(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await expect(page.getByRole("link", { name: "Sign in" }).filter({ visible: true })).toBeVisible();
};

const askForLink = async ({ page, keys }: Keyed, reference: string, email: string): Promise<void> => {
  await skipToContent(page, keys);
  await keys.use(page.getByRole("link", { name: "Recevoir un nouveau lien" }));
  await keys.write(page.getByLabel("Numéro de dossier"), reference);
  await keys.write(page.getByLabel("Adresse e-mail"), email);
  await keys.use(page.getByRole("button", { name: "Recevoir mon lien de suivi" }));
  await saysInFocus(page, "C’est noté");
};

/** The first stop of any page leads over its header. */
const skipToContent = async (page: Page, keys: Keyboard): Promise<void> => {
  await keys.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await keys.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
};

const hasTitleInFocus = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();

/** What had the focus is gone: it is on the sentence that says what has happened. */
const saysInFocus = (page: Page, words: string): Promise<void> =>
  expect(page.getByRole("alert").filter({ hasText: words })).toBeFocused();
