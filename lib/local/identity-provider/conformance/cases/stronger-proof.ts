import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Answer, Person } from "../person.ts";
import { expectTold, isSignedIn } from "../told.ts";
import type { World } from "../world.ts";
import { listAgent } from "./accounts.ts";
import { latestSession } from "./sessions.ts";

const karim = "karim.haddad@interieur.example.test";
const files = "/agent/dossiers";
const strong = ["eidas1-mfa", "eidas2", "eidas3"];

/** Signs in with a password and no code. */
const signInWeakly = async (world: World): Promise<Person> => {
  await listAgent(world, karim);
  const person = world.newPerson();
  const asked = await person.open((await person.leave("agent")).location ?? "");
  await person.open(`${asked.url}/connexion`, { form: { adresse: karim, motdepasse: "123" } });
  return person;
};

/** Clicks the button of the page that asks for more. */
const leaveStronger = (person: Person): Promise<Answer> => person.leave("agent", { renforce: "1", retour: files });

export const strongerProof = (world: () => World): void => {
  describe("an agent who came in with a password alone", () => {
    it("sees their day, and is asked for a second factor before a file", async () => {
      const person = await signInWeakly(world());
      expect(await isSignedIn(person, "agent")).toBe(true);
      const page = await person.open(files);
      await expectTold(person, "agent", page, "niveau");
      expect(page.text).toContain('name="renforce"');
      const document = await person.ask("/api/agent/dossiers/D7KQ4M2X/documents/x/fichier");
      expect(document.status).toBe(403);
    });

    it("is asked for it by an essential claim, and to prove who they are again", async () => {
      const person = await signInWeakly(world());
      const { location } = await leaveStronger(person);
      const claims = JSON.parse(location?.searchParams.get("claims") ?? "{}");
      expect(claims.id_token.acr).toEqual({ essential: true, values: strong });
      expect(location?.searchParams.get("prompt")).toBe("login");
      expect(location?.searchParams.has("acr_values")).toBe(false);
    });

    it("who proves more opens the file, in a session that takes the place of the other", async () => {
      const person = await signInWeakly(world());
      const before = await latestSession();
      const asked = await person.open((await leaveStronger(person)).location ?? "");
      const page = await person.open(`${asked.url}/connexion`, { form: { personne: karim } });
      expect(page.url.pathname).toBe(files);
      expect(page.status).toBe(200);
      expect((await latestSession()).acr).toBe("eidas1-mfa");
      const [replaced] = await database().select().from(sessions).where(eq(sessions.sidHash, before.sidHash));
      expect([before.acr, replaced?.revokedAt]).toEqual(["eidas1", expect.any(Date)]);
    });

    it("who gives up keeps the session they had", async () => {
      const person = await signInWeakly(world());
      const before = await latestSession();
      const asked = await person.open((await leaveStronger(person)).location ?? "");
      const page = await person.open(`${asked.url}/revenir`, { form: {} });
      await expectTold(person, "agent", page, "refus");
      expect(await isSignedIn(person, "agent")).toBe(true);
      expect((await latestSession()).sidHash).toBe(before.sidHash);
    });

    it("is not believed when the provider answers less than was demanded", async () => {
      const person = await signInWeakly(world());
      const asked = await person.open((await leaveStronger(person)).location ?? "");
      await world().providers.agent.shows({ kind: "forged", document: "id_token", claims: { acr: "eidas1" } });
      const page = await person.open(`${asked.url}/connexion`, { form: { personne: karim } });
      await expectTold(person, "agent", page, "niveau");
      expect(await isSignedIn(person, "agent")).toBe(true);
    });
  });
};
