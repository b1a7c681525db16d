import { describe, expect, it } from "vitest";
import { agentIdentityProviders, agentSubject, agents, agentWithEmail } from "./agents.ts";
import { citizenNamed, citizenSubject, citizens, refusedCitizens } from "./citizens.ts";
import { serviceSlugs, services } from "./services.ts";

const NAME = /^[A-Za-zÀ-ÿŒœÆæ '-]+$/;
const BIRTHPLACE = /^((([0-8][0-9AB])|(9[0-8AB]))[0-9]{3})?$/;

describe("the citizens of the demonstration", () => {
  it("are twelve, and one who is refused", () => {
    expect(citizens).toHaveLength(12);
    expect(refusedCitizens.map(({ username }) => username)).toEqual(["sans.nom"]);
  });

  it.each(citizens)("$username is written as FranceConnect writes people", (citizen) => {
    expect(citizen.family_name).toMatch(NAME);
    expect(citizen.given_name).toMatch(NAME);
    expect(citizen.given_name).toBe(citizen.given_name_array.join(" "));
    expect(citizen.birthdate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(citizen.birthplace).toMatch(BIRTHPLACE);
    expect(citizen.birthcountry === "99100").toBe(citizen.birthplace !== "");
    expect(citizen.emails.rivage).not.toBe(citizen.emails.belvedere);
  });

  it("each have a subject of their own, homonyms included", () => {
    const subjects = citizens.map(citizenSubject);
    expect(new Set(subjects).size).toBe(12);
    for (const subject of subjects) expect(subject).toMatch(/^[0-9a-f]{64}v1$/);
  });

  it("count two homonyms who share an e-mail", () => {
    const [one, other] = [citizenNamed("camille.morel.1961"), citizenNamed("camille.morel.1996")];
    expect(one?.emails).toEqual(other?.emails);
    expect(one?.family_name).toBe(other?.family_name);
  });
});

describe("the agents of the demonstration", () => {
  it("are six, one of whom the portal does not let in", () => {
    expect(agents).toHaveLength(8);
    expect(agents.filter(({ post }) => post === undefined).map(({ email }) => email)).toEqual([
      "julien.duval@transports-duval.example.test",
    ]);
  });

  it("each have a subject of their own, and an e-mail of their provider's domain", () => {
    expect(new Set(agents.map(agentSubject)).size).toBe(8);
    for (const agent of agents) expect(agent.email.endsWith(`@${agent.identityProvider.domain}`)).toBe(true);
    expect(agentIdentityProviders).toHaveLength(2);
  });

  it("are found by their e-mail, however it is typed", () => {
    expect(agentWithEmail(" Karim.Haddad@interieur.example.test ")?.uid).toBe("a-1041");
    expect(agentWithEmail("personne@interieur.example.test")).toBeUndefined();
  });

  it("work in the two services", () => {
    expect(services.map(({ slug }) => slug)).toEqual([...serviceSlugs]);
  });
});
