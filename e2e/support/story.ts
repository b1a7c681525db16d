import { randomBytes } from "node:crypto";
import { test as base, type Page } from "@playwright/test";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { type Person, peopleOf } from "./people.ts";
import { listenForNoise, type Quiet } from "./quiet.ts";

type Story = {
  people: ReturnType<typeof peopleOf>;
  /** Whose journey it is. */
  citizen: Person;
  /** Somebody else. */
  another: Person;
  mailbox: Mailbox;
  /** A browser of its own, which knows nothing of the others. */
  newBrowser: (options?: { javaScriptEnabled: boolean }) => Promise<Page>;
  quiet: Quiet;
};

export const test = base.extend<Story>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs, here nothing
  people: async ({}, use, { parallelIndex }) => use(peopleOf(parallelIndex)),
  citizen: async ({ people }, use) => use(people.citizen),
  another: async ({ people }, use) => use(people.another),
  mailbox: async ({ request }, use) =>
    use(openMailbox(request, `usager.${randomBytes(4).toString("hex")}@courrier.example.test`)),
  quiet: [
    async ({ context }, use) => {
      const quiet = listenForNoise();
      await quiet.watch(context);
      await use(quiet);
      quiet.hold();
    },
    { auto: true },
  ],
  newBrowser: async ({ browser, quiet }, use) => {
    const opened = new Set<() => Promise<void>>();
    await use(async (options = { javaScriptEnabled: true }) => {
      const context = await browser.newContext(options);
      opened.add(() => context.close());
      await quiet.watch(context);
      return context.newPage();
    });
    for (const close of opened) await close();
  },
});

export { expect } from "@playwright/test";
