import { describe, expect, it } from "vitest";
import type { Kind } from "#lib/identity/kind.ts";
import type { Document, FaultAsked } from "../fault.ts";
import { expectRefused, type Told } from "../told.ts";
import type { World } from "../world.ts";

type Case = readonly [words: string, faults: (seconds: number) => FaultAsked[], motive?: Told];

const minute = 60;
const hour = 60 * minute;

type Changes = Omit<Extract<FaultAsked, { kind: "forged" }>, "kind" | "document">;
const forged =
  (document: Document) =>
  (changes: Changes): FaultAsked => ({ kind: "forged", document, ...changes });
const idToken = forged("id_token");
const userinfo = forged("userinfo");

const elsewhere = "https://another.example/api/v2";

/** What OpenID Connect Core 3.1.3.7 and 5.3.2 tell a relying party to check. */
const common: readonly Case[] = [
  ["an id_token with another nonce", () => [idToken({ claims: { nonce: "n".repeat(43) } })]],
  ["an id_token without nonce", () => [idToken({ without: ["nonce"] })]],
  ["an id_token of another issuer", () => [idToken({ claims: { iss: elsewhere } })]],
  ["an id_token for another client", () => [idToken({ claims: { aud: "another" } })]],
  ["an id_token five minutes past", (at) => [idToken({ claims: { iat: at - 6 * minute, exp: at - 5 * minute } })]],
  ["an id_token without an end", () => [idToken({ without: ["exp"] })]],
  ["an id_token from an hour ahead", (at) => [idToken({ claims: { iat: at + hour, exp: at + hour + minute } })]],
  ["an id_token nobody signed", () => [idToken({ signature: "none" })]],
  ["an id_token signed with the client’s own secret", () => [idToken({ signature: "hs256" })]],
  ["an id_token signed by RS256 where ES256 is agreed", () => [idToken({ signature: "rs256" })]],
  [
    "a level raised under the signature of a lower one",
    () => [idToken({ claims: { acr: "eidas3" }, signature: "kept" })],
  ],
  ["an id_token signed by a stranger under a known name", () => [idToken({ signature: "unknown-key" })]],
  ["an id_token signed by a stranger", () => [idToken({ signature: "unknown-kid" })]],
  ["keys of somebody else’s", () => [{ kind: "other-keys" }]],
  ["an id_token about nobody", () => [idToken({ without: ["sub"] })]],
  ["no id_token", () => [{ kind: "no-id-token" }]],
  ["an identity of somebody else’s", () => [userinfo({ claims: { sub: "somebody-else" } })]],
  ["an identity altered under its signature", () => [userinfo({ claims: { given_name: "Autre" }, signature: "kept" })]],
  ["an identity nobody signed", () => [userinfo({ signature: "none" })]],
  ["an identity signed by a stranger", () => [userinfo({ signature: "unknown-kid" })]],
  ["an identity of another issuer", () => [userinfo({ claims: { iss: elsewhere } })]],
  ["an identity for another client", () => [userinfo({ claims: { aud: "another" } })]],
  ["an identity five minutes past", (at) => [userinfo({ claims: { exp: at - 5 * minute } })]],
  ["an identity in plain JSON", () => [{ kind: "plain-json" }]],
  ["a level too low", () => [idToken({ claims: { acr: "eidas0" } })], "niveau"],
  ["no level at all", () => [idToken({ without: ["acr"] })], "niveau"],
];

const cases: Record<Kind, readonly Case[]> = {
  citizen: [
    ...common,
    ["an identity without family name", () => [userinfo({ without: ["family_name"] })], "identite-incomplete"],
    ["an identity without date of birth", () => [userinfo({ without: ["birthdate"] })], "identite-incomplete"],
  ],
  agent: [
    ...common,
    ["an identity without name", () => [userinfo({ without: ["usual_name"] })], "identite-incomplete"],
    ["an identity without e-mail", () => [userinfo({ without: ["email"] })], "identite-incomplete"],
  ],
};

const who = { citizen: "ines.carpentier", agent: "karim.haddad@interieur.example.test" } as const;

export const untrustedDocuments = (world: () => World, kind: Kind): void => {
  describe(`the sign-in of ${kind === "agent" ? "an agent" : "a citizen"} is refused, and nothing written, on`, () => {
    for (const [words, faults, motive = "echec"] of cases[kind])
      it(words, async () => {
        const provider = world().providers[kind];
        await provider.shows(...faults(Math.floor(Date.now() / 1000)));
        const person = world().newPerson();
        await expectRefused(person, kind, motive, () => person.signIn(kind, who[kind]));
        expect((await provider.calls()).token).toBe(1);
        expect((await provider.calls()).jwks).toBeLessThanOrEqual(2);
      });
  });
};
