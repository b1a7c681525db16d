import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentSubject, agentWithEmail } from "#lib/local/people/agents.ts";
import { startProConnect } from "./start-proconnect.ts";
import { startTrial, type Trial } from "./trial.ts";
import { Visitor } from "./visitor.ts";

const KARIM = "karim.haddad@interieur.example.test";
const MFA = JSON.stringify({
  id_token: { amr: null, acr: { essential: true, values: ["eidas1-mfa", "eidas2", "eidas3"] } },
});

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial("proconnect", startProConnect, {
    scope: "openid given_name usual_name email uid siret idp_id organization_label roles",
    claims: MFA,
  });
});
afterAll(() => trial.stop());

type Changes = Readonly<Record<string, string | undefined>>;

const atPassword = async (email: string, changes?: Changes, visitor = new Visitor(trial.origin)) => {
  const first = await visitor.open(trial.authorizeUrl(changes));
  const login = await visitor.open(`${first.url.pathname}/adresse`, { adresse: email });
  const [, shown = ""] = /<output[^>]*>(\d{6})<\/output>/.exec(login.text) ?? [];
  const signIn = (code: string) =>
    visitor.open(`${first.url.pathname}/connexion`, { adresse: email, motdepasse: "123", code });
  return { visitor, login, shown, signIn };
};

const signedIn = async (email: string, changes?: Changes, visitor?: Visitor) => {
  const { signIn, shown, ...rest } = await atPassword(email, changes, visitor);
  const back = await signIn(shown);
  return { ...rest, code: back.url.searchParams.get("code") ?? "" };
};

const idTokenOf = async (code: string) => trial.verify((await trial.tokens(code)).id_token);

describe("the request", () => {
  it.each([
    ["max_age", { max_age: "60" }],
    ["a short state", { state: "court" }],
    ["a short nonce", { nonce: "court" }],
  ])("with %s is refused on a page", async (_what, changes) => {
    const { response, text } = await new Visitor(trial.origin).open(trial.authorizeUrl(changes));
    expect(response.status).toBe(400);
    expect(text).toContain("Erreur Y000400");
    expect(text).toContain("ceci n’est pas ProConnect");
  });

  it("may carry PKCE", async () => {
    const code_challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const { code } = await signedIn(KARIM, { code_challenge, code_challenge_method: "S256" });
    expect((await trial.exchange(code)).status).toBe(400);
    const again = await signedIn(KARIM, { code_challenge, code_challenge_method: "S256" });
    const tokens = await trial.tokens(again.code, { code_verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" });
    expect(tokens.expires_in).toBe(3600);
  });

  it("without a session and with prompt=none goes back with login_required", async () => {
    const { url } = await new Visitor(trial.origin).open(trial.authorizeUrl({ prompt: "none" }));
    expect(url.searchParams.get("error")).toBe("login_required");
  });

  it("for a level nobody offers goes back", async () => {
    const claims = JSON.stringify({ id_token: { acr: { essential: true, values: ["eidas3"] } } });
    const { url } = await new Visitor(trial.origin).open(trial.authorizeUrl({ claims }));
    expect(url.searchParams.get("error")).toBe("access_denied");
  });
});

describe("a sign-in with a second factor", () => {
  it("gives the level that was demanded, and who the agent is", async () => {
    const { code } = await signedIn(KARIM);
    const tokens = await trial.tokens(code);
    expect(await trial.verify(tokens.id_token)).toMatchObject({ acr: "eidas1-mfa", amr: ["pwd", "otp", "mfa"] });
    const response = await trial.userinfo(tokens.access_token);
    expect(response.headers.get("content-type")).toContain("application/jwt");
    const karim = agentWithEmail(KARIM);
    const claims = await trial.verify(await response.text());
    expect(claims).toMatchObject({
      sub: karim && agentSubject(karim),
      given_name: "Karim",
      usual_name: "Haddad",
      email: KARIM,
      uid: "a-1041",
      siret: "13099990700012",
      idp_id: karim?.identityProvider.id,
      organization_label: "Ministère inventé de l’Intérieur",
      roles: ["agent_public", "agent_public_etat"],
    });
    expect(claims).not.toHaveProperty("family_name");
  });

  it("is not had with the password alone, nor with another code", async () => {
    const { signIn, shown } = await atPassword(KARIM);
    for (const wrong of ["", shown === "000000" ? "000001" : "000000"]) {
      const { response, text } = await signIn(wrong);
      expect(response.status).toBe(400);
      expect(text).toContain("Mot de passe ou code incorrect");
    }
    expect((await signIn(shown)).url.searchParams.has("code")).toBe(true);
  });

  it("is asked again when the session only had a password", async () => {
    const simple = JSON.stringify({ id_token: { amr: null, acr: null } });
    const { visitor, signIn } = await atPassword(KARIM, { claims: simple });
    const back = await signIn("");
    const idToken = await idTokenOf(back.url.searchParams.get("code") ?? "");
    expect(idToken).toMatchObject({ acr: "eidas1", amr: ["pwd"] });

    const { code } = await signedIn(KARIM, undefined, visitor);
    expect(await idTokenOf(code)).toMatchObject({ acr: "eidas1-mfa" });
  });
});

describe("a session", () => {
  it("signs in again in silence, unless prompt=login", async () => {
    const { visitor } = await signedIn(KARIM);
    const silent = await visitor.open(trial.authorizeUrl());
    expect(silent.url.searchParams.has("code")).toBe(true);
    const asked = await visitor.open(trial.authorizeUrl({ prompt: "login" }));
    expect(asked.text).toContain("Adresse e-mail professionnelle");
  });

  it("gives way to another agent who signs in in the same browser", async () => {
    const { visitor } = await signedIn(KARIM);
    const sofia = "sofia.benali@interieur.example.test";
    const { code } = await signedIn(sofia, { prompt: "login" }, visitor);
    const agent = agentWithEmail(sofia);
    expect((await idTokenOf(code)).sub).toBe(agent && agentSubject(agent));
  });
});

describe("an e-mail nobody has", () => {
  it("is said to be unknown", async () => {
    const { login } = await atPassword("personne@interieur.example.test");
    expect(login.response.status).toBe(400);
    expect(login.text).toContain("Aucun professionnel inventé n’a cette adresse");
  });
});
