import type { APIRequestContext, Page } from "@playwright/test";
import { mailboxAddress } from "../support/addresses.ts";
import { type Letter, linkTo } from "../support/mailbox.ts";
import { agents, citizens } from "../support/people.ts";
import { openAs, openAsAgent } from "../support/sign-in.ts";
import { expect, test } from "../support/story.ts";
import { submitForm } from "../support/submit-form.ts";
import { isOnlyText, keepCanary } from "../support/xss/canary.ts";
import { payloads, texts } from "../support/xss/payloads.ts";
import { entriesOf, hostileFiles, removeFiles, say, upload } from "../support/xss/talk.ts";

const soon = { message: "the letter that tells the refusal", timeout: 20_000 };

test("what a citizen and an agent write, send and decide is only ever read", async ({ page, newBrowser }) => {
  test.setTimeout(240_000);
  const since = new Date().toISOString();
  const desk = await newBrowser();
  const canaries = [await keepCanary(page.context()), await keepCanary(desk.context())];
  await openAs(page, citizens.camille, "/mes-demarches");
  const own = await askedToComplete(page);
  const reference = own.split("/").at(-1) ?? "";
  const examined = `/agent/dossiers/${reference}`;
  await openAsAgent(desk, agents.sofia, examined);

  await test.step("in messages and notes", async () => {
    await say(page.request, own, "message");
    await say(desk.request, `${examined}?onglet=messages`, "texte");
    await say(desk.request, `${examined}?onglet=notes`, "texte");
    await read(page, own, payloads);
    await read(desk, `${examined}?onglet=messages`, payloads);
    await read(desk, `${examined}?onglet=notes`, payloads);
  });

  await test.step("in the names and the insides of files", async () => {
    const address = `/api/dossiers/${reference}/documents`;
    const files = await hostileFiles();
    let names: string[] = [];
    for (let first = 0; first < files.length; first += 2) {
      await page.goto(`${own}/complement`);
      await removeFiles(page, address);
      names = [];
      for (const file of files.slice(first, first + 2))
        names.push(await upload(page.request, address, "inspectionReport", file));
      await read(page, `${own}/complement`, names);
    }
    await submitForm(page.request, `${own}/complement`, "dossier", []);
    await read(page, own, names);
    await read(desk, examined, []);
  });

  await test.step("in what is asked again, and what is answered", async () => {
    const asked = await askAgain(desk, examined);
    await read(page, `${own}/complement`, asked);
    const answered = await answerAgain(page, `${own}/complement`);
    await read(page, own, answered);
    await read(desk, examined, answered);
  });

  await test.step("in the facts of a refusal", async () => {
    const facts = texts(3_900)[0] ?? [];
    await desk.goto(`${examined}/refus`);
    const ground = await desk.getByRole("checkbox").first().getAttribute("value");
    const entries = [
      ["motif", ground ?? ""],
      ["faits", facts.join("\n")],
    ] as const;
    await submitForm(desk.request, `${examined}/refus`, "faits", entries);
    await read(page, own, facts);
    await read(desk, `${examined}?onglet=historique`, []);
  });

  await test.step("wherever else it may show", async () => {
    for (const path of ["/mes-demarches", "/mes-demarches?envoyee=1"]) await read(page, path, []);
    for (const path of ["/agent", "/agent/dossiers?vue=tous", `/agent/dossiers?q=${reference}`])
      await read(desk, path, []);
    const about = () => lettersAbout(page.request, reference, since);
    await expect
      .poll(async () => (await about()).some(({ subject }) => subject.startsWith("Décision")), soon)
      .toBe(true);
    const letters = await about();
    for (const letter of letters.slice(0, 1)) await read(page, linkTo(letter, "/suivi/"), []);
    await open(page, letters);
  });
  expect(canaries.map((canary) => canary.sings())).toEqual([[], []]);
});

/** The file of this person whose service waits for something. */
const askedToComplete = async (page: Page): Promise<string> => {
  const links = page.locator('a[href^="/mes-demarches/"]');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const files = new Set(hrefs.map((href) => href.split("/").slice(0, 3).join("/")));
  for (const file of files)
    if ((await page.request.get(`${file}/complement`, { maxRedirects: 0 })).status() === 200) return file;
  throw new Error("Nothing is asked of this person");
};

const read = async (page: Page, path: string, typed: readonly string[]): Promise<void> => {
  await page.goto(path);
  await isOnlyText(page, typed);
};

/** Every answer that may be asked again is, each with a comment of its own. @returns what was written. */
const askAgain = async (desk: Page, examined: string): Promise<string[]> => {
  await desk.goto(`${examined}/complement`);
  const entries = await entriesOf(desk, "message");
  const things = desk.locator('input[name=demande][value^="field:"]');
  const fields = await things.evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value") ?? ""));
  const packs = texts(990);
  const comments = fields.map((field, index) => [`precision:${field}`, packs[index + 1] ?? []] as const);
  const written = new Map<string, readonly string[]>([["message", packs[0] ?? []], ...comments]);
  const kept = entries.filter(([name]) => !written.has(name) && !["demande", "reference", "version"].includes(name));
  const typed = [...written].map(([name, pack]) => [name, pack.join("\n")] as const);
  const asked = fields.map((field) => ["demande", field] as const);
  await submitForm(desk.request, `${examined}/complement`, "message", [...kept, ...asked, ...typed]);
  return [...written.values()].flat();
};

/** The lines of an address take anything but a postcode. @returns what was written. */
const answerAgain = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(address);
  const packs = texts(110, " ");
  const lines = ["recipientDetail", "building", "street", "locality", "city"].map(
    (part, index) => [`address.${part}`, packs[index * 7] ?? []] as const,
  );
  const written = new Map<string, readonly string[]>(lines);
  const kept = (await entriesOf(page, "address.street")).filter(([name]) => !written.has(name) && name !== "dossier");
  const typed = [...written].map(([name, pack]) => [name, pack.join(" ")] as const);
  await submitForm(page.request, address, "address.street", [...kept, ...typed]);
  return [...written.values()].flat();
};

const lettersAbout = async (request: APIRequestContext, reference: string, since: string): Promise<Letter[]> => {
  const shown = `D-${reference.slice(0, 4)}-${reference.slice(4)}`;
  const answer = await request.get(`${mailboxAddress}/api/messages`, { params: { since } });
  const letters: Letter[] = await answer.json();
  return letters.filter(({ subject }) => subject.includes(shown));
};

/** As in a reader of e-mails that would run scripts. */
const open = async (page: Page, letters: readonly Letter[]): Promise<void> => {
  await page.goto("about:blank");
  for (const { html } of letters) await page.setContent(html);
};
