import { describe, expect, it } from "vitest";
import { type FaultAsked, type Place, places } from "../fault.ts";
import type { Answer, Person } from "../person.ts";
import { expectRefused, isSignedIn } from "../told.ts";
import type { World } from "../world.ts";

const ines = "ines.carpentier";

/** What the product promises a person who waits, in milliseconds. */
const promise = 3_000;

const status = (place: Place): FaultAsked => ({ kind: "status", place, status: 500 });
const silent = (place: Place): FaultAsked => ({ kind: "silent", place, milliseconds: 20_000 });

/** On the way back: the person has proved who they are, and the provider falls ill. */
const onTheWayBack: readonly (readonly [string, FaultAsked])[] = [
  ["the token endpoint breaks", status("token")],
  ["the identity endpoint breaks", status("userinfo")],
  ["the keys cannot be had", status("jwks")],
  ["the discovery document cannot be had", status("discovery")],
  ["the token endpoint hangs for 20 seconds", silent("token")],
  ["the identity endpoint hangs", silent("userinfo")],
  ["the keys hang", silent("jwks")],
  ["the discovery document hangs", silent("discovery")],
  ["the token endpoint drips a byte at a time", { kind: "dripping", place: "token" }],
  ["every connection is cut", { kind: "cut", places: [...places] }],
  ["the token endpoint’s connection is cut", { kind: "cut", places: ["token"] }],
];

/** Before leaving: nobody is sent to a provider that does not answer. */
const beforeLeaving: readonly (readonly [string, FaultAsked])[] = [
  ["is down", { kind: "cut", places: [...places] }],
  ["breaks", status("discovery")],
  ["hangs", silent("discovery")],
  ["drips", { kind: "dripping", place: "discovery" }],
  ["speaks in the name of another", { kind: "other-issuer" }],
];

const timed = async (attempt: () => Promise<Answer>): Promise<Answer> => {
  const started = performance.now();
  const answer = await attempt();
  expect(performance.now() - started).toBeLessThan(promise);
  return answer;
};

/** Meanwhile everybody else’s day goes on. */
const othersGoOn = async (world: World, signedIn: Person): Promise<void> => {
  const visitor = world.newPerson();
  const pages = await Promise.all(["/", "/demarches", "/connexion", "/suivi"].map((path) => visitor.ask(path)));
  expect(pages.map((page) => page.status)).toEqual([200, 200, 200, 200]);
  expect(await isSignedIn(signedIn, "citizen")).toBe(true);
};

type Outage = readonly [string, FaultAsked];

export const outages = (world: () => World, chosen: (outage: Outage) => boolean = () => true): void => {
  describe("when, on the way back from the provider,", () => {
    it.each(onTheWayBack.filter(chosen))(
      "%s, it is said within three seconds and others go on",
      async (_words, fault) => {
        const signedIn = world().newPerson();
        await signedIn.signIn("citizen", "yacine.belkhodja");
        const person = world().newPerson();
        const back = await person.prove("citizen", ines);
        await world().providers.citizen.shows(fault);
        const attempt = () => timed(() => person.open(back));
        await Promise.all([expectRefused(person, "citizen", "indisponible", attempt), othersGoOn(world(), signedIn)]);
      },
    );
  });

  describe("when, before leaving, the provider", () => {
    it.each(beforeLeaving.filter(chosen))(
      "%s, it is said within three seconds and others go on",
      async (_words, fault) => {
        const signedIn = world().newPerson();
        await signedIn.signIn("citizen", "yacine.belkhodja");
        await world().providers.citizen.shows(fault);
        const person = world().newPerson();
        const attempt = () => timed(() => person.open("/api/connexion/franceconnect", { form: {} }));
        await Promise.all([expectRefused(person, "citizen", "indisponible", attempt), othersGoOn(world(), signedIn)]);
        await world().providers.citizen.shows();
        await person.signIn("citizen", ines);
        expect(await isSignedIn(person, "citizen")).toBe(true);
      },
    );
  });

  describe("a provider whose clock is", () => {
    it.each([
      ["five seconds late opens a session", -5, true],
      ["half a minute ahead opens a session", 30, true],
      ["two minutes ahead is not believed", 120, false],
      ["two minutes late is not believed", -120, false],
    ])("%s", async (_words, seconds, opens) => {
      const at = Math.floor(Date.now() / 1000) + seconds;
      const claims = { iat: at, exp: at + 60 };
      const skewed = { kind: "forged", claims } as const;
      await world().providers.citizen.shows({ ...skewed, document: "id_token" }, { ...skewed, document: "userinfo" });
      const person = world().newPerson();
      if (!opens) return expectRefused(person, "citizen", "echec", () => person.signIn("citizen", ines));
      await person.signIn("citizen", ines);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });
  });
};
