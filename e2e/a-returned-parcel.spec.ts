import { isAccessible } from "./support/axe.ts";
import { carry } from "./support/carrier.ts";
import { approve, caseAddress, claim, prepareDispatch } from "./support/caseworker.ts";
import { begin, file, filingAddress } from "./support/filing.ts";
import { takeKeyboard } from "./support/keyboard.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress, headlines, isSaid, shipmentNumber } from "./support/tracker.ts";
import { vehicles } from "./support/vehicles.ts";

test("a letter that comes back leaves again for the address confirmed", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
  request,
}) => {
  test.setTimeout(180_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const reference = await file(page, vehicles.peugeot, mailbox.address);
  await page.goto(fileAddress(reference));

  const agent = await newBrowser();
  await openAsAgent(agent, agents.karim, caseAddress(reference));
  await claim(agent);
  await approve(agent);
  await prepareDispatch(agent, reference);

  await isSaid(page, headlines.posted);
  const first = await shipmentNumber(page);
  await test.step("the postman does not find the letterbox", async () => {
    for (const event of ["accepted", "outForDelivery", "returning", "backAtSender"] as const)
      await carry(request, first, event);
    await isSaid(page, "Confirmez votre adresse pour un nouvel envoi");
    await mailbox.receives(/^Votre pli nous est retourné/);
  });

  await test.step("the citizen completes the address, by the keyboard alone", async () => {
    const keys = takeKeyboard(page);
    await keys.use(page.getByRole("link", { name: "Confirmer mon adresse" }));
    await page.getByLabel(/^Étage, escalier, appartement/).waitFor();
    await isAccessible(page);
    await keys.write(page.getByLabel(/^Étage, escalier, appartement/), "Escalier B, 2e étage");
    await keys.use(page.getByRole("button", { name: "Confirmer mon adresse" }));
    await expect(page.getByText("Votre adresse est confirmée")).toBeVisible();
  });

  await prepareDispatch(agent, reference, /^(Réexpédier|Préparer un envoi)$/);
  await isSaid(page, headlines.posted);
  const second = await shipmentNumber(page);
  expect(second).not.toBe(first);
  for (const event of ["accepted", "outForDelivery", "delivered"] as const) await carry(request, second, event);
  await isSaid(page, headlines.home);
  await mailbox.receives(/est chez vous/);
});
