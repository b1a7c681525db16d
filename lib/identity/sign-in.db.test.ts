import { type JWTPayload, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { agents, citizens, services, sessions } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Attempt } from "./attempt.ts";
import type { Kind } from "./kind.ts";
import { unseal } from "./seal.ts";
import { isLive } from "./sessions/live-session.ts";
import { readSession } from "./sessions/read-session.ts";
import { signIn } from "./sign-in.ts";

let end: () => Promise<void>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  end = async () => {
    await close();
    await drop();
  };
});
afterAll(() => end());
beforeEach(async () => {
  await database().delete(sessions);
  await database().delete(citizens);
  await database().delete(agents);
});

const key = "0f".repeat(32);
const issuers = { citizen: "https://citizens.example", agent: "https://agents.example" };
const levels = { citizen: ["eidas1"], agent: ["eidas1-mfa", "eidas2"] };

const userinfo = {
  citizen: {
    given_name: "Inès",
    family_name: "CARPENTIER",
    birthdate: "1991-06-09",
    gender: "female",
    birthplace: "93048",
    birthcountry: "99100",
    email: "same@example.test",
  },
  agent: { given_name: "Karim", usual_name: "Haddad", email: "same@example.test" },
};

const attempt = (kind: Kind, previousSid?: string): Attempt => ({
  party: {
    kind,
    provider: kind,
    issuer: issuers[kind],
    clientId: "parvis",
    clientSecret: "",
    algorithm: "ES256",
    pkce: false,
    levels: levels[kind],
    strongLevels: levels[kind],
    parameters: {},
  },
  language: "fr",
  previousSid,
});

const tokenOf = (kind: Kind, changes: JWTPayload = {}) =>
  new UnsecuredJWT({ iss: issuers[kind], sub: "42", acr: levels[kind][0], amr: ["pwd"], ...changes })
    .setIssuedAt(changes.iat)
    .encode();

type Changes = { claims?: JWTPayload; userinfo?: unknown; previousSid?: string };

const arrive = (kind: Kind, changes: Changes = {}) =>
  signIn(
    attempt(kind, changes.previousSid),
    { idToken: tokenOf(kind, changes.claims), userinfo: changes.userinfo ?? userinfo[kind] },
    key,
  );

const sidOf = async (kind: Kind, changes?: Changes) => {
  const outcome = await arrive(kind, changes);
  if (outcome.kind === "refused") throw new Error(outcome.motive);
  return outcome.sid;
};

const putOnTheList = async (): Promise<void> => {
  const service = {
    name: { fr: "Service", en: "Service" },
    email: "s@example.test",
    phone: "",
    postalAddress: "",
    court: "",
  };
  const serviceId = uuidv7(new Date());
  const id = uuidv7(new Date());
  await database()
    .insert(services)
    .values({ ...service, id: serviceId, slug: serviceId });
  const names = { givenName: "Karim", familyName: "Haddad", email: "same@example.test" };
  await database()
    .insert(agents)
    .values({ ...names, id, serviceId, issuer: issuers.agent, role: "caseworker" });
};

const written = async () => (await database().$count(citizens)) + (await database().$count(sessions));

describe("a sign-in", () => {
  it("opens a session that keeps how it was proved, and the id_token sealed", async () => {
    const claims = { auth_time: 1_795_300_000, iat: Math.floor(Date.now() / 1000) };
    const sid = await sidOf("citizen", { claims });
    const session = await readSession(database(), sid);
    expect(session).toMatchObject({
      kind: "citizen",
      issuer: issuers.citizen,
      subject: "42",
      acr: "eidas1",
      amr: ["pwd"],
    });
    expect(session?.authTime).toEqual(new Date(1_795_300_000_000));
    expect(unseal(session?.idTokenSealed ?? "", key)).toBe(tokenOf("citizen", claims));
  });

  it.each([
    ["citizen", { claims: { acr: "eidas0" } }, "niveau"],
    ["agent", { claims: { acr: "eidas1" } }, "niveau"],
    ["citizen", { userinfo: { ...userinfo.citizen, family_name: "" } }, "identite-incomplete"],
    ["citizen", { claims: { iat: Math.floor(Date.now() / 1000) + 3600 } }, "echec"],
    ["agent", {}, "acces"],
  ] as const)("of a %s with %o writes nothing: %s", async (kind, changes, motive) => {
    expect(await arrive(kind, changes)).toEqual({ kind: "refused", motive });
    expect(await written()).toBe(0);
  });

  it("without an id_token is not to be trusted", async () => {
    const outcome = await signIn(attempt("citizen"), { idToken: undefined, userinfo: userinfo.citizen }, key);
    expect(outcome).toEqual({ kind: "refused", motive: "echec" });
  });

  it("as an agent ends the citizen’s session of this browser, and merges nothing", async () => {
    await putOnTheList();
    const citizen = await sidOf("citizen");
    const agent = await sidOf("agent", { previousSid: citizen });
    const now = new Date();
    expect(isLive(await readSession(database(), citizen), "citizen", now)).toBe(false);
    const session = await readSession(database(), agent);
    expect(isLive(session, "agent", now)).toBe(true);
    const [person] = await database().select().from(citizens);
    expect(person?.id).toBeDefined();
    expect(session?.personId).not.toBe(person?.id);
  });

  it("refused leaves the session of this browser as it was", async () => {
    const citizen = await sidOf("citizen");
    await arrive("agent", { previousSid: citizen });
    expect(isLive(await readSession(database(), citizen), "citizen", new Date())).toBe(true);
  });
});
