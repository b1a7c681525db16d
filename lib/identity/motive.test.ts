import { describe, expect, it } from "vitest";
import { motiveOfError, signInPage } from "./motive.ts";

describe("an error of the identity provider", () => {
  it.each([
    ["access_denied", "refus"],
    ["login_required", "refus"],
    ["server_error", "indisponible"],
    ["temporarily_unavailable", "indisponible"],
    ["invalid_scope", "echec"],
    ["<script>", "echec"],
    ["constructor", "echec"],
  ])("%s: %s", (error, motive) => {
    expect(motiveOfError(error)).toBe(motive);
  });
});

describe("the sign-in page", () => {
  it("says why and where the person was going", () => {
    expect(signInPage("agent", { motif: "acces", retour: "/agent/dossiers?q=a b" })).toBe(
      "/connexion/agent?motif=acces&retour=%2Fagent%2Fdossiers%3Fq%3Da+b",
    );
    expect(signInPage("citizen", {})).toBe("/connexion");
  });
});
