import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { agents, citizens } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type Agent, agentSubject, agentWithEmail } from "#lib/local/people/agents.ts";
import { citizenNamed, citizenSubject } from "#lib/local/people/citizens.ts";
import type { Person } from "../person.ts";
import { expectRefused, expectTold, isSignedIn, written } from "../told.ts";
import type { World } from "../world.ts";

const subjectOf = (username: string): string => {
  const citizen = citizenNamed(username);
  if (!citizen) throw new Error(`Nobody is called ${username}`);
  return citizenSubject(citizen);
};

const citizenRow = async (world: World, username: string) => {
  const key = and(eq(citizens.issuer, world.providers.citizen.issuer), eq(citizens.subject, subjectOf(username)));
  const [row] = await database().select().from(citizens).where(key);
  if (!row) throw new Error(`${username} has no account`);
  return row;
};

/** An administrator’s entry, as the list holds it before the agent’s first sign-in. */
export const listAgent = async (world: World, email: string, changes: { suspendedAt?: Date } = {}): Promise<Agent> => {
  const agent = agentWithEmail(email);
  if (!agent) throw new Error(`Nobody has ${email}`);
  const { given_name: givenName, usual_name: familyName } = agent;
  await database()
    .insert(agents)
    .values({
      id: uuidv7(new Date()),
      serviceId: world.serviceId,
      issuer: world.providers.agent.issuer,
      subject: agentSubject(agent),
      email,
      givenName,
      familyName,
      role: "caseworker",
      ...changes,
    })
    .onConflictDoUpdate({ target: [agents.issuer, agents.subject], set: { suspendedAt: null, ...changes } });
  return agent;
};

export const citizenAccounts = (world: () => World): void => {
  describe("an account", () => {
    it.each(["yacine.belkhodja", "haruka.aizawa", "lisandru.pietracci", "francoise.mercadier", "noelle.boeuvre"])(
      "of %s holds the identity as it was certified, letter for letter",
      async (username) => {
        await world().newPerson().signIn("citizen", username);
        const { given_name, family_name, birthdate, birthplace, birthcountry, gender, preferred_username } =
          citizenNamed(username) ?? {};
        expect(await citizenRow(world(), username)).toMatchObject({
          givenName: given_name,
          familyName: family_name,
          preferredUsername: preferred_username ?? null,
          birthdate,
          birthplace,
          birthcountry,
          gender,
        });
      },
    );

    it("is the same through two identity providers, and keeps its e-mail", async () => {
      await world().newPerson().signIn("citizen", "amadou.ndoye", { account: "rivage" });
      const { id, contactEmail } = await citizenRow(world(), "amadou.ndoye");
      await world().newPerson().signIn("citizen", "amadou.ndoye", { account: "belvedere" });
      expect(await citizenRow(world(), "amadou.ndoye")).toMatchObject({ id, contactEmail });
      expect(contactEmail).toContain("@rivage.");
    });

    it("is another for the same subject at another issuer", async () => {
      const id = uuidv7(new Date());
      const civil = { birthdate: "1996-01-01", gender: "female", birthplace: "", birthcountry: "99100" };
      const names = { givenName: "Camille", familyName: "MOREL" };
      const at = new Date();
      const key = { issuer: "https://elsewhere.example/api/v2", subject: subjectOf("camille.morel.1996") };
      const row = { id, ...key, ...names, ...civil };
      await database()
        .insert(citizens)
        .values({ ...row, createdAt: at, lastSignInAt: at });
      await world().newPerson().signIn("citizen", "camille.morel.1996");
      expect((await citizenRow(world(), "camille.morel.1996")).id).not.toBe(id);
    });

    it("is another for each of two people with one e-mail", async () => {
      const provider = world().providers.citizen;
      const email = "les.deux@foyer.example.test";
      await provider.shows({ kind: "forged", document: "userinfo", claims: { email } });
      await world().newPerson().signIn("citizen", "gaetan.legoff");
      await world().newPerson().signIn("citizen", "annelaure.huchard");
      const rows = await database().select().from(citizens).where(eq(citizens.contactEmail, email));
      expect(rows).toHaveLength(2);
    });

    it("blocked while a session is open is refused at the next request, and at the next sign-in", async () => {
      const person = world().newPerson();
      await person.signIn("citizen", "noelle.boeuvre");
      expect(await isSignedIn(person, "citizen")).toBe(true);
      await setBlocked(world(), "noelle.boeuvre", new Date());
      await expectTold(person, "citizen", await person.open("/mes-demarches"), "bloque");
      const again = world().newPerson();
      await expectRefused(again, "citizen", "bloque", () => again.signIn("citizen", "noelle.boeuvre"));
      await setBlocked(world(), "noelle.boeuvre", null);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });
  });
};

const setBlocked = async (world: World, username: string, blockedAt: Date | null): Promise<void> => {
  const { id } = await citizenRow(world, username);
  await database().update(citizens).set({ blockedAt }).where(eq(citizens.id, id));
};

const karim = "karim.haddad@interieur.example.test";
const julien = "julien.duval@transports-duval.example.test";

export const agentAccounts = (world: () => World): void => {
  describe("an agent", () => {
    it("whom ProConnect knows and no service has listed meets a 403 with a contact, and no account is made", async () => {
      const person = world().newPerson();
      await expectRefused(person, "agent", "acces", () => person.signIn("agent", julien));
      const { text } = await person.open("/api/connexion/proconnect/refus");
      expect(text).toContain('href="tel:+33199001234"');
    });

    it("suspended does not come in, and the list is left as it was", async () => {
      await listAgent(world(), karim, { suspendedAt: new Date() });
      const person = world().newPerson();
      await expectRefused(person, "agent", "bloque", () => person.signIn("agent", karim));
    });

    it("suspended while at work is refused at the next request", async () => {
      await listAgent(world(), karim);
      const person = world().newPerson();
      await person.signIn("agent", karim);
      expect(await isSignedIn(person, "agent")).toBe(true);
      await listAgent(world(), karim, { suspendedAt: new Date() });
      await expectTold(person, "agent", await person.open("/agent/dossiers"), "bloque");
      expect((await person.ask("/api/live/agent")).status).toBe(401);
    });

    it("of a citizen’s very subject and e-mail is another person", async () => {
      await listAgent(world(), karim);
      const sub = subjectOf("ines.carpentier");
      const email = "ines.carpentier@rivage.example.test";
      await world().newPerson().signIn("citizen", "ines.carpentier");
      const citizen = await citizenRow(world(), "ines.carpentier");
      await database().update(agents).set({ subject: null, email }).where(eq(agents.email, karim));
      const forged = { kind: "forged", claims: { sub, email } } as const;
      await world().providers.agent.shows({ ...forged, document: "id_token" }, { ...forged, document: "userinfo" });
      const person: Person = world().newPerson();
      const before = await written();
      await person.signIn("agent", karim);
      expect(await isSignedIn(person, "agent")).toBe(true);
      expect(await isSignedIn(person, "citizen")).toBe(false);
      expect(await written()).toEqual({ ...before, sessions: (before.sessions ?? 0) + 1 });
      expect(await citizenRow(world(), "ines.carpentier")).toEqual(citizen);
      await database().delete(agents).where(eq(agents.email, email));
    });
  });
};
