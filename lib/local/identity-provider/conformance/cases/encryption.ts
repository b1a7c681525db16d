import { describe, expect, it } from "vitest";
import { z } from "zod";
import { documents } from "../fault.ts";
import { expectRefused, isSignedIn } from "../told.ts";
import type { World } from "../world.ts";
import { latestSession } from "./sessions.ts";

const ines = "ines.carpentier";
const published = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

export const encryption = (world: () => World): void => {
  describe("with an identity provider that encrypts", () => {
    it("the portal publishes the public half of its key, and nothing of the other", async () => {
      const answer = await world().newPerson().ask("/api/connexion/franceconnect/jwks");
      const { keys } = published.parse(JSON.parse(answer.text));
      expect(keys).toHaveLength(1);
      expect(keys[0]).toMatchObject({ use: "enc", alg: world().encryption, kid: "the-portal" });
      for (const secret of ["d", "p", "q", "dp", "dq", "qi"]) expect(keys[0]).not.toHaveProperty(secret);
    });

    it("a citizen signs in, at the level that was asked", async () => {
      const person = world().newPerson();
      await person.signIn("citizen", ines);
      expect(await isSignedIn(person, "citizen")).toBe(true);
      expect((await latestSession()).acr).toBe("eidas2");
    });

    it.each(documents)("an %s that comes bare is refused, however well signed", async (document) => {
      await world().providers.citizen.shows({ kind: "bare", document });
      const person = world().newPerson();
      await expectRefused(person, "citizen", "echec", () => person.signIn("citizen", ines));
    });

    it.each(documents)("an %s encrypted to somebody else is refused", async (document) => {
      await world().providers.citizen.shows({ kind: "encrypted-to-another", document });
      const person = world().newPerson();
      await expectRefused(person, "citizen", "echec", () => person.signIn("citizen", ines));
    });

    it.each([
      ["a higher level is welcome", "eidas3", true],
      ["a lower one is not", "eidas1", false],
    ])("%s: %s", async (_words, acr, opens) => {
      await world().providers.citizen.shows({ kind: "forged", document: "id_token", claims: { acr } });
      const person = world().newPerson();
      if (!opens) return expectRefused(person, "citizen", "niveau", () => person.signIn("citizen", ines));
      await person.signIn("citizen", ines);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });
  });
};
