import { describe, expect, it } from "vitest";
import type { Kind } from "../kind.ts";
import { judge } from "./checks.ts";

const at = new Date("2026-11-21T10:00:00Z");
const seconds = at.getTime() / 1000;

const citizen = {
  given_name: "Inès",
  family_name: "CARPENTIER",
  birthdate: "1991-06-09",
  gender: "female",
  birthplace: "93048",
  birthcountry: "99100",
};
const agent = { given_name: "Karim", usual_name: "Haddad", email: "karim.haddad@interieur.example.test" };

type Given = { kind: Kind; levels: readonly string[]; acr: string; iat?: number; userinfo?: unknown };

const verdict = ({ kind, levels, acr, iat = seconds, userinfo }: Given) =>
  judge({
    party: { kind, levels },
    idToken: { iss: "https://issuer.example", sub: "s", iat, acr, amr: [] },
    userinfo: userinfo ?? { citizen, agent }[kind],
    at,
  });

describe("the level of a citizen", () => {
  it.each([
    ["eidas1", ["eidas1"], undefined],
    ["eidas2", ["eidas1"], undefined],
    ["eidas3", ["eidas1"], undefined],
    ["eidas1", ["eidas2", "eidas3"], "niveau"],
    ["eidas3", ["eidas2"], undefined],
    ["", ["eidas1"], "niveau"],
    ["eidas0", ["eidas1"], "niveau"],
    ["other", ["other"], undefined],
  ])("%j where %j is asked: %s", (acr, levels, motive) => {
    expect(verdict({ kind: "citizen", levels, acr })).toBe(motive);
  });
});

describe("the level of an agent", () => {
  const levels = ["eidas1-mfa", "eidas2", "eidas3"];
  it.each([
    ["eidas1-mfa", undefined],
    ["eidas2", undefined],
    ["eidas3", undefined],
    ["eidas1", "niveau"],
    ["eidas0-mfa", "niveau"],
    ["", "niveau"],
  ])("%j: %s", (acr, motive) => {
    expect(verdict({ kind: "agent", levels, acr })).toBe(motive);
  });
});

describe("a sign-in", () => {
  const sound = { kind: "citizen", levels: ["eidas1"], acr: "eidas1" } as const;

  it("is refused with a token from the future, a minute apart", () => {
    expect(verdict({ ...sound, iat: seconds + 60 })).toBeUndefined();
    expect(verdict({ ...sound, iat: seconds + 61 })).toBe("echec");
  });

  it("is refused with an incomplete identity", () => {
    expect(verdict({ ...sound, userinfo: { ...citizen, family_name: "" } })).toBe("identite-incomplete");
    expect(verdict({ kind: "agent", levels: ["eidas2"], acr: "eidas2", userinfo: { given_name: "Karim" } })).toBe(
      "identite-incomplete",
    );
  });
});
