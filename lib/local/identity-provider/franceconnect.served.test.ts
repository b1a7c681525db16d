import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { citizenNamed, citizenSubject } from "#lib/local/people/citizens.ts";
import { startFranceConnect } from "./start-franceconnect.ts";
import { startTrial, type Trial } from "./trial.ts";
import { Visitor } from "./visitor.ts";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial("franceconnect", startFranceConnect, {
    scope: "openid identite_pivot preferred_username email",
    acr_values: "eidas1",
  });
});
afterAll(() => trial.stop());
afterEach(() => {
  vi.useRealTimers();
});

type Changes = Readonly<Record<string, string | undefined>>;

const signInAs = async (person: string, idp = "rivage", changes?: Changes, visitor = new Visitor(trial.origin)) => {
  const choice = await visitor.open(trial.authorizeUrl(changes));
  const information = await visitor.open(`${choice.url.pathname}/compte/${idp}`, { personne: person });
  return { visitor, choice, information };
};

const codeFor = async (person: string, idp?: string, changes?: Changes) => {
  const { visitor, information } = await signInAs(person, idp, changes);
  const back = await visitor.open(`${information.url.pathname}/continuer`, {});
  return { visitor, back, code: back.url.searchParams.get("code") ?? "" };
};

const identityOf = async (person: string, idp?: string) => {
  const { code } = await codeFor(person, idp);
  const { access_token } = await trial.tokens(code);
  return trial.verify(await (await trial.userinfo(access_token)).text());
};

describe("a sign-in", () => {
  it("goes from the choice to a signed identity", async () => {
    const nonce = "n".repeat(43);
    const { choice, information } = await signInAs("ines.carpentier");
    expect(choice.text).toContain("Choisissez un compte pour vous connecter");
    expect(information.text).toContain("Données transmises");

    const { code, back } = await codeFor("ines.carpentier", "rivage", { nonce, state: "s".repeat(43) });
    expect(back.url.searchParams.get("state")).toBe("s".repeat(43));
    expect(back.url.searchParams.get("iss")).toBe(trial.issuer);

    const tokens = await trial.tokens(code);
    expect(tokens.expires_in).toBe(60);
    const claims = z.object({ iat: z.number(), exp: z.number(), auth_time: z.number() }).loose();
    const idToken = claims.parse(await trial.verify(tokens.id_token));
    expect(idToken).toMatchObject({ acr: "eidas1", nonce });
    expect(idToken.exp - idToken.iat).toBe(60);
    for (const absent of ["at_hash", "family_name", "email", "amr", "sid"]) expect(idToken).not.toHaveProperty(absent);

    const response = await trial.userinfo(tokens.access_token);
    expect(response.headers.get("content-type")).toContain("application/jwt");
    const citizen = citizenNamed("ines.carpentier");
    expect(await trial.verify(await response.text())).toMatchObject({
      sub: citizen && citizenSubject(citizen),
      given_name: "Inès",
      given_name_array: ["Inès"],
      family_name: "CARPENTIER",
      birthdate: "1991-06-09",
      gender: "female",
      birthplace: "93048",
      birthcountry: "99100",
      email: "ines.carpentier@rivage.example.test",
    });
  });
});

describe("whoever signs in", () => {
  it("transmits people born abroad, without a full date or with another name, as they are", async () => {
    expect(await identityOf("yacine.belkhodja")).toMatchObject({ birthplace: "", birthcountry: "99352" });
    expect(await identityOf("haruka.aizawa")).toMatchObject({ birthdate: "1992-11-00" });
    expect(await identityOf("francoise.mercadier")).toMatchObject({ preferred_username: "VASSELIN" });
  });

  it("gives the same subject and another e-mail through another identity provider", async () => {
    const [rivage, belvedere] = [
      await identityOf("lina.rousselot", "rivage"),
      await identityOf("lina.rousselot", "belvedere"),
    ];
    expect(rivage.sub).toBe(belvedere.sub);
    expect(rivage.email).not.toBe(belvedere.email);
  });
});

describe("a sign-in that goes another way", () => {
  it("with a wrong password stays where it is", async () => {
    const visitor = new Visitor(trial.origin);
    const choice = await visitor.open(trial.authorizeUrl());
    const form = { identifiant: "ines.carpentier", motdepasse: "1234" };
    const { response, text } = await visitor.open(`${choice.url.pathname}/compte/rivage`, form);
    expect(response.status).toBe(400);
    expect(text).toContain("Identifiant ou mot de passe incorrect");
  });

  it("within the session skips the choice and still shows what is transmitted", async () => {
    const { visitor } = await codeFor("ines.carpentier");
    const again = await visitor.open(trial.authorizeUrl({ prompt: "login" }));
    expect(again.text).toContain("Vous allez vous connecter en tant que");
    const other = await visitor.open(`${again.url.pathname}/autre-compte`, {});
    expect(other.text).toContain("Choisissez un compte pour vous connecter");
  });

  it("given up goes back with access_denied", async () => {
    const visitor = new Visitor(trial.origin);
    const choice = await visitor.open(trial.authorizeUrl());
    const { url } = await visitor.open(`${choice.url.pathname}/revenir`, {});
    expect(url.searchParams.get("error")).toBe("access_denied");
    expect(url.searchParams.get("error_description")).toBe("User auth aborted");
  });

  it.each([
    ["E010004", "Y010004", "access_denied"],
    ["E010015", "Y010015", "access_denied"],
    ["Y180001", "Y180001", "access_denied"],
    ["E010011", "Y010011", "temporarily_unavailable"],
    ["sans.nom", "Y000006", "server_error"],
  ])("of %s is refused with %s, and the portal told %s", async (person, code, error) => {
    const { visitor, information } = await signInAs(person);
    expect(information.text).toContain(`Erreur ${code}`);
    const [, returnTo = ""] = /<form method="get" action="([^"]+)"/.exec(information.text) ?? [];
    const { url } = await visitor.open(returnTo);
    expect(url.searchParams.get("error")).toBe(error);
  });
});

describe("a code", () => {
  it("is of no use after thirty seconds", async () => {
    const { code } = await codeFor("ines.carpentier");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
    const response = await trial.exchange(code);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_grant" });
  });

  it("serves once", async () => {
    const { code } = await codeFor("ines.carpentier");
    await trial.tokens(code);
    expect((await trial.exchange(code)).status).toBe(400);
  });

  it("is not exchanged with a Basic header", async () => {
    const { code } = await codeFor("ines.carpentier");
    const response = await fetch(`${trial.issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa("parvis:a secret of the tests, long enough")}` },
      body: new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: trial.redirectUri }),
    });
    expect(response.status).toBe(401);
  });
});

describe("a logout", () => {
  const signedIn = async () => {
    const { visitor, code } = await codeFor("ines.carpentier");
    return { visitor, hint: (await trial.tokens(code)).id_token };
  };

  const logoutUrl = (hint: string, address: string) =>
    `${trial.issuer}/session/end?${new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: address, state: "etat" })}`;

  const confirm = async (visitor: Visitor, text: string) => {
    const [, action = ""] = /action="([^"]+)"/.exec(text) ?? [];
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(text) ?? [];
    return visitor.open(action, { xsrf, logout: "yes" });
  };

  it("closes the session and goes back to the registered address", async () => {
    const { visitor, hint } = await signedIn();
    const question = await visitor.open(logoutUrl(hint, trial.logoutUri));
    expect(question.text).toContain("Terminer la déconnexion");
    const { url } = await confirm(visitor, question.text);
    expect(url.href).toBe(`${trial.logoutUri}?state=etat`);
    const next = await visitor.open(trial.authorizeUrl());
    expect(next.text).toContain("Choisissez un compte pour vous connecter");
  });

  it("without a session goes the same way", async () => {
    const { hint } = await signedIn();
    const stranger = new Visitor(trial.origin);
    const question = await stranger.open(logoutUrl(hint, trial.logoutUri));
    expect(question.text).toContain("Terminer la déconnexion");
    expect((await confirm(stranger, question.text)).url.href).toBe(`${trial.logoutUri}?state=etat`);
  });

  it("never goes to another address", async () => {
    const { visitor, hint } = await signedIn();
    const { response, text } = await visitor.open(logoutUrl(hint, "http://localhost:3000/ailleurs"));
    expect(response.status).toBe(400);
    expect(text).toContain("Y030111");
  });

  it("needs to say whose session it closes", async () => {
    const { response } = await new Visitor(trial.origin).open(`${trial.issuer}/session/end`);
    expect(response.status).toBe(400);
  });
});

describe("A visitor of the demonstration", () => {
  it("is told who they may be, and what is special about each", async () => {
    const people = await (await fetch(new URL("/demo/people", trial.origin))).json();
    expect(people).toHaveLength(13);
    expect(people[0]).toMatchObject({
      name: "Inès Carpentier",
      signIn: "ines.carpentier",
      about: { fr: expect.any(String) },
    });
  });
});
