import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Kind } from "#lib/identity/kind.ts";
import type { Person } from "../person.ts";
import { isSignedIn } from "../told.ts";
import type { World } from "../world.ts";
import { listAgent } from "./accounts.ts";

const karim = "karim.haddad@interieur.example.test";
const who = { citizen: "ines.carpentier", agent: karim } as const satisfies Record<Kind, string>;

const signedIn = async (world: World, kind: Kind): Promise<{ person: Person; row: typeof sessions.$inferSelect }> => {
  if (kind === "agent") await listAgent(world, karim);
  const person = world.newPerson();
  await person.signIn(kind, who[kind]);
  return { person, row: await latestSession() };
};

export const latestSession = async () => {
  const [row] = await database().select().from(sessions).orderBy(desc(sessions.createdAt)).limit(1);
  if (!row) throw new Error("No session");
  return row;
};

const change = (sidHash: string, set: Partial<typeof sessions.$inferInsert>) =>
  database().update(sessions).set(set).where(eq(sessions.sidHash, sidHash));

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
const minute = 60;

const idle = { citizen: 60 * minute, agent: 30 * minute } as const satisfies Record<Kind, number>;
const hour = 60 * minute;
const whole = { citizen: 10 * hour, agent: 9 * hour } as const satisfies Record<Kind, number>;

/** How long each kind of session lasts; the dates of its row are moved, nobody waits. */
export const lifetimes = (world: () => World): void => {
  describe.each(["citizen", "agent"] as const)("the session of one %s", (kind) => {
    it("ends without a request for that kind’s time", async () => {
      const { person, row } = await signedIn(world(), kind);
      await change(row.sidHash, { lastSeenAt: ago(idle[kind] - minute) });
      expect(await isSignedIn(person, kind)).toBe(true);
      await change(row.sidHash, { lastSeenAt: ago(idle[kind]) });
      expect(await isSignedIn(person, kind)).toBe(false);
    });

    it("ends however busy after that kind’s whole time", async () => {
      const { person, row } = await signedIn(world(), kind);
      const life = row.absoluteExpiresAt.getTime() - row.createdAt.getTime();
      expect(life).toBe(whole[kind] * 1000);
      await change(row.sidHash, { absoluteExpiresAt: ago(0) });
      expect(await isSignedIn(person, kind)).toBe(false);
    });

    it("is kept alive by what a person does, and not by what a page left open does", async () => {
      const { person, row } = await signedIn(world(), kind);
      const page = kind === "agent" ? "/agent" : "/mes-demarches";
      const lastSeenAt = ago(5 * minute);
      const seen = async () => (await latestSession()).lastSeenAt;
      await change(row.sidHash, { lastSeenAt });
      person.jar.set("parvis-actualisation", "1");
      await person.open(page);
      expect(await seen()).toEqual(lastSeenAt);
      person.jar.forget("parvis-actualisation");
      await person.ask(page, { headers: { accept: "text/event-stream" } });
      expect(await seen()).toEqual(lastSeenAt);
      await person.open(page);
      expect((await seen()).getTime()).toBeGreaterThan(lastSeenAt.getTime());
    });
  });

  describe("one browser", () => {
    it("is one person at a time: signing in as an agent ends the citizen’s session", async () => {
      const { person, row } = await signedIn(world(), "citizen");
      const copied = world().newPerson();
      copied.jar.set("parvis-session", person.jar.get("parvis-session") ?? "");
      expect(await isSignedIn(copied, "citizen")).toBe(true);
      await listAgent(world(), karim);
      await person.signIn("agent", karim);
      expect(await isSignedIn(person, "agent")).toBe(true);
      expect(await isSignedIn(person, "citizen")).toBe(false);
      expect(await isSignedIn(copied, "citizen")).toBe(false);
      const [closed] = await database().select().from(sessions).where(eq(sessions.sidHash, row.sidHash));
      expect(closed?.revokedAt).not.toBeNull();
      expect(closed?.idTokenSealed).toBe("");
    });
  });
};
