import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

type Changes = Readonly<Record<string, string | undefined>>;

const refusalOf = async (changes: Changes) => {
  const { response, text } = await new Visitor(trial.origin).open(trial.authorizeUrl(changes));
  return { status: response.status, text };
};

describe("the discovery document", () => {
  it("says what FranceConnect's own says", async () => {
    const document: unknown = await (await fetch(`${trial.issuer}/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({
      issuer: trial.issuer,
      authorization_endpoint: `${trial.issuer}/authorize`,
      token_endpoint: `${trial.issuer}/token`,
      userinfo_endpoint: `${trial.issuer}/userinfo`,
      jwks_uri: `${trial.issuer}/jwks`,
      end_session_endpoint: `${trial.issuer}/session/end`,
      revocation_endpoint: `${trial.issuer}/token/revocation`,
      acr_values_supported: ["eidas1"],
      response_types_supported: ["code"],
      grant_types_supported: ["authorization_code"],
      subject_types_supported: ["pairwise"],
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
      claims_parameter_supported: true,
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ["S256"],
      request_parameter_supported: false,
      claim_types_supported: ["normal"],
    });
  });
});

describe("the request", () => {
  it.each([
    ["PKCE", { code_challenge: "x".repeat(43), code_challenge_method: "S256" }, "Y030007"],
    ["max_age", { max_age: "60" }, "Y030007"],
    ["login_hint", { login_hint: "ines.carpentier" }, "Y030007"],
    ["no acr_values", { acr_values: undefined }, "Y030007"],
    ["no state", { state: undefined }, "Y030007"],
    ["a short nonce", { nonce: "court" }, "Y030007"],
    ["prompt=none", { prompt: "none" }, "Y030007"],
    ["no openid", { scope: "email" }, "Y030007"],
    ["another level", { acr_values: "eidas2" }, "Y020002"],
    ["an unknown identity provider", { idp_hint: "inconnu" }, "Y030016"],
    ["amr without the right to it", { claims: '{"id_token":{"amr":{"essential":true}}}' }, "Y030009"],
    ["an unknown client", { client_id: "autre" }, "Y04EA6EF"],
    ["another redirect_uri", { redirect_uri: "http://localhost:3000/ailleurs" }, "Y04C013C"],
  ])("with %s is refused on a page, without going back", async (_what, changes, code) => {
    const { status, text } = await refusalOf(changes);
    expect(status).toBe(400);
    expect(text).toContain(`Erreur ${code}`);
    expect(text).toContain("ceci n’est pas FranceConnect");
  });

  it("for a scope outside the habilitation goes back with invalid_scope", async () => {
    const { url } = await new Visitor(trial.origin).open(trial.authorizeUrl({ scope: "openid mi_siv_carte_grise" }));
    expect(url.searchParams.get("error")).toBe("invalid_scope");
  });

  it("is refused when the Host is not this machine", async () => {
    const status = await new Promise((resolve) => {
      request(trial.issuer, { headers: { host: "rebind.example" } }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(403);
  });
});
