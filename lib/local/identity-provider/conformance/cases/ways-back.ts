import { describe, expect, it } from "vitest";
import { expectRefused, expectTold, isSignedIn, wordsOf, written } from "../told.ts";
import type { World } from "../world.ts";

const ines = "ines.carpentier";

const changed = (address: URL, changes: Record<string, string | undefined>): URL => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url;
};

/** The browser’s part of the protocol: what comes back in its address, and whose browser it is. */
export const waysBack = (world: () => World): void => {
  describe("a way back from the provider signs nobody in", () => {
    it.each([
      ["with another state", { state: "s".repeat(43) }],
      ["without state", { state: undefined }],
      ["in the name of another issuer", { iss: "https://another.example/api/v2" }],
      ["in nobody’s name", { iss: undefined }],
      ["with another code", { code: "c".repeat(43) }],
      ["without code", { code: undefined }],
    ])("%s", async (_words, changes) => {
      const person = world().newPerson();
      const back = await person.prove("citizen", ines);
      await expectRefused(person, "citizen", "echec", () => person.open(changed(back, changes)));
    });

    it("in another browser than the one that left, nor in that one afterwards as somebody else", async () => {
      const [attacker, victim] = [world().newPerson(), world().newPerson()];
      const back = await attacker.prove("citizen", ines);
      await victim.leave("citizen");
      await expectRefused(victim, "citizen", "echec", () => victim.open(back));
    });

    it("at the callback of the other provider", async () => {
      const person = world().newPerson();
      const back = await person.prove("citizen", ines);
      await person.leave("agent");
      const elsewhere = new URL(back.href.replace("/callback/franceconnect", "/callback/proconnect"));
      await expectRefused(person, "agent", "echec", () => person.open(elsewhere));
    });

    it("with an error full of markup, which is never shown", async () => {
      const person = world().newPerson();
      const markup = "<script>alert(1)</script>";
      const back = `/api/auth/callback/franceconnect?error=${encodeURIComponent(markup)}&error_description=${markup}`;
      const page = await person.open(back);
      await expectTold(person, "citizen", page, "echec");
      expect(page.text).not.toContain("alert(1)");
      expect(wordsOf(page.text)).not.toContain("alert(1)");
    });
  });

  describe("a code", () => {
    it("replayed by who used it leaves them signed in, and opens no second session", async () => {
      const person = world().newPerson();
      const back = await person.prove("citizen", ines);
      await person.open(back);
      const before = await written();
      const page = await person.open(back);
      expect(page.url.pathname).toBe("/mes-demarches");
      expect(await written()).toEqual(before);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });

    it("replayed by somebody else opens nothing", async () => {
      const [person, thief] = [world().newPerson(), world().newPerson()];
      const back = await person.prove("citizen", ines);
      await person.open(back);
      await thief.leave("citizen");
      await expectRefused(thief, "citizen", "echec", () => thief.open(back));
    });

    it("used twice at once opens one session at most, and the next attempt succeeds", async () => {
      const person = world().newPerson();
      const back = await person.prove("citizen", ines);
      const before = (await written()).sessions ?? 0;
      const answers = await Promise.all([person.ask(back), person.ask(back)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(((await written()).sessions ?? 0) - before).toBeLessThanOrEqual(1);
      if (!(await isSignedIn(person, "citizen"))) await person.signIn("citizen", ines);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });
  });
};
