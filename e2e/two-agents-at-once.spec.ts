import { approve, caseAddress, claim } from "./support/caseworker.ts";
import { begin, file, filingAddress } from "./support/filing.ts";
import { takeKeyboard } from "./support/keyboard.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { vehicles } from "./support/vehicles.ts";

const facts = "La formule du certificat ne correspond pas à celle du registre, relevée deux fois.";

test("of two agents who decide at once, one wins and the other is told by whom and when", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const reference = await file(page, vehicles.berlingo, mailbox.address);

  const karim = await newBrowser();
  await openAsAgent(karim, agents.karim, caseAddress(reference));
  await claim(karim);

  const sofia = await newBrowser();
  await openAsAgent(sofia, agents.sofia, caseAddress(reference));
  await expect(sofia.getByText("Karim Haddad suit ce dossier.")).toBeVisible();
  await expect(karim.getByText("Sofia Benali lit aussi")).toBeVisible();

  await karim.getByRole("link", { name: "Refuser…" }).click();
  await karim.getByRole("checkbox", { name: "Le numéro d’identification ne correspond pas au véhicule" }).check();
  await karim.getByLabel("Faits").fill(facts);

  await test.step("the file is given to another, by the keyboard alone", async () => {
    const helene = await newBrowser();
    const keys = takeKeyboard(helene);
    await openAsAgent(helene, agents.helene, caseAddress(reference));
    await keys.use(helene.getByRole("link", { name: "Affecter" }));
    await keys.to(helene.getByLabel("Affecter à"));
    await helene.keyboard.type(agents.sofia);
    await keys.use(helene.getByRole("button", { name: "Affecter 1 dossier" }));
    await expect(helene.getByText("1 dossier affecté")).toBeVisible();
  });

  await approve(sofia);
  await takeKeyboard(karim).use(karim.getByRole("button", { name: "Refuser la demande" }));
  await expect(
    karim.getByText(/^Sofia Benali a accepté ce dossier à .* Votre décision n’a pas été enregistrée\.$/),
  ).toBeVisible();
  await expect(karim.getByLabel("Faits")).toHaveValue(facts);
});
