import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { agents, citizens, services } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Kind } from "../kind.ts";
import { openSession } from "../sessions/open-session.ts";
import { type AgentArriving, admitAgent } from "./admit-agent.ts";
import { admitCitizen, type CitizenArriving } from "./admit-citizen.ts";
import { agentBehind } from "./agent.ts";
import { citizenBehind } from "./citizen.ts";
import { citizenClaims } from "./citizen-claims.ts";

let end: () => Promise<void>;
const serviceId = uuidv7(new Date());

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  end = async () => {
    await close();
    await drop();
  };
  await database()
    .insert(services)
    .values({
      id: serviceId,
      slug: "immatriculations",
      name: { fr: "Service des immatriculations", en: "Vehicle registration service" },
      email: "immatriculations@interieur.example.test",
      phone: "01 99 00 12 34",
      postalAddress: "12 place des Platanes-Neufs",
      court: "Montreuil",
    });
});
afterAll(() => end());

const at = new Date("2026-11-21T08:00:00Z");
const issuer = "https://issuer.example";

const identity = {
  given_name: "Haruka",
  family_name: "AIZAWA",
  birthdate: "1992-11-00",
  gender: "female",
  birthplace: "",
  birthcountry: "99217",
  email: "haruka@rivage.example.test",
};

const claims = (changes = {}) => citizenClaims.parse({ ...identity, ...changes });

const arrive = (changes: Partial<CitizenArriving> & Pick<CitizenArriving, "subject">) =>
  database().transaction((tx) => admitCitizen(tx, { issuer, claims: claims(), language: "fr", ...changes }, at));

const idOf = async (changes: Parameters<typeof arrive>[0]) => {
  const admission = await arrive(changes);
  if (admission.kind === "refused") throw new Error(admission.motive);
  return admission.personId;
};

const sessionOf = (kind: Kind, personId: string) => {
  const proof = { issuer, subject: personId, acr: "eidas1", amr: [], authTime: null, idTokenSealed: "" };
  return database().transaction((tx) => openSession(tx, { kind, personId, ...proof }, at));
};
const citizenOf = async (id: string) => (await citizenBehind(database(), await sessionOf("citizen", id)))?.person;
const agentOf = async (id: string) => (await agentBehind(database(), await sessionOf("agent", id)))?.person;

describe("a citizen’s account", () => {
  it("is made at the first sign-in, letter for letter", async () => {
    const id = await idOf({ subject: "first", language: "en" });
    expect(await citizenOf(id)).toMatchObject({
      givenName: "Haruka",
      familyName: "AIZAWA",
      displayName: "Haruka Aizawa",
      initials: "HA",
      birthdate: "1992-11-00",
      birthplace: "",
      contactEmail: "haruka@rivage.example.test",
      language: "en",
    });
  });

  it("is found again through another identity provider, whose e-mail changes nothing", async () => {
    const id = await idOf({ subject: "two-providers" });
    const again = await idOf({
      subject: "two-providers",
      claims: claims({ email: "haruka@belvedere.example.test", preferred_username: "MORI" }),
      language: "en",
    });
    expect(again).toBe(id);
    expect(await citizenOf(id)).toMatchObject({
      usedName: "MORI",
      displayName: "Haruka Mori",
      contactEmail: "haruka@rivage.example.test",
      language: "fr",
    });
  });

  it("keeps an absent e-mail absent", async () => {
    const id = await idOf({ subject: "no-email", claims: claims({ email: undefined }) });
    await idOf({ subject: "no-email" });
    expect(await citizenOf(id)).not.toHaveProperty("contactEmail");
  });

  it("of the same subject at another issuer is another account", async () => {
    const id = await idOf({ subject: "same" });
    expect(await idOf({ subject: "same", issuer: "https://other.example" })).not.toBe(id);
  });

  it("is not shared by two people with one e-mail", async () => {
    expect(await idOf({ subject: "one-of-a-couple" })).not.toBe(await idOf({ subject: "other-of-a-couple" }));
  });

  it("is made once when two callbacks arrive together", async () => {
    const ids = await Promise.all([idOf({ subject: "together" }), idOf({ subject: "together" })]);
    expect(new Set(ids).size).toBe(1);
  });

  it("lets nobody in when blocked, and nobody stay", async () => {
    const id = await idOf({ subject: "blocked" });
    await database().update(citizens).set({ blockedAt: at }).where(eq(citizens.id, id));
    expect(await arrive({ subject: "blocked", claims: claims({ given_name: "Autre" }) })).toEqual({
      kind: "refused",
      motive: "bloque",
    });
    expect(await citizenOf(id)).toBeUndefined();
    const [row] = await database().select().from(citizens).where(eq(citizens.id, id));
    expect(row?.givenName).toBe("Haruka");
  });
});

const register = async (email: string, changes: { subject?: string; suspendedAt?: Date } = {}) => {
  const id = uuidv7(at);
  const row = {
    id,
    serviceId,
    issuer,
    email,
    givenName: "?",
    familyName: "?",
    role: "caseworker",
    ...changes,
  } as const;
  await database().insert(agents).values(row);
  return id;
};

const agentArrives = (email: string, changes: Partial<AgentArriving> & Pick<AgentArriving, "subject">) =>
  database().transaction((tx) =>
    admitAgent(tx, { issuer, claims: { given_name: "Sofia", usual_name: "Benali", email }, ...changes }, at),
  );

describe("an agent", () => {
  it("who is not on the list is refused, and no account is made", async () => {
    const count = () => database().$count(agents);
    const before = await count();
    expect(await agentArrives("julien@entreprise.example.test", { subject: "julien" })).toEqual({
      kind: "refused",
      motive: "acces",
    });
    expect(await count()).toBe(before);
  });

  it("takes the entry an administrator made, once", async () => {
    const id = await register("Sofia.Benali@interieur.example.test");
    const email = "sofia.benali@interieur.example.test";
    expect(await agentArrives(email, { subject: "sofia" })).toEqual({ kind: "admitted", personId: id });
    expect(await agentOf(id)).toMatchObject({
      displayName: "Sofia Benali",
      initials: "SB",
      role: "caseworker",
      serviceSlug: "immatriculations",
      serviceName: { en: "Vehicle registration service" },
    });
    expect(await agentArrives(email, { subject: "someone-else" })).toEqual({ kind: "refused", motive: "acces" });
    expect(await agentArrives("changed@interieur.example.test", { subject: "sofia" })).toEqual({
      kind: "admitted",
      personId: id,
    });
  });

  it("of the same subject at another issuer is a stranger", async () => {
    await register("karim@interieur.example.test", { subject: "karim" });
    const elsewhere = { subject: "karim", issuer: "https://other.example" };
    expect(await agentArrives("karim@interieur.example.test", elsewhere)).toEqual({ kind: "refused", motive: "acces" });
  });

  it("suspended is refused, and nobody from then on", async () => {
    const id = await register("suspended@interieur.example.test", { subject: "suspended", suspendedAt: at });
    expect(await agentArrives("suspended@interieur.example.test", { subject: "suspended" })).toEqual({
      kind: "refused",
      motive: "bloque",
    });
    expect(await agentOf(id)).toBeUndefined();
  });
});
