import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { citizenNamed, citizenSubject } from "#lib/local/people/citizens.ts";
import { places } from "../fault.ts";
import type { Answer, Person } from "../person.ts";
import { isSignedIn, wordsOf } from "../told.ts";
import type { World } from "../world.ts";

const ines = "ines.carpentier";

const signedIn = async (world: World): Promise<Person> => {
  const person = world.newPerson();
  await person.signIn("citizen", ines);
  return person;
};

const signOut = (person: Person): Promise<Answer> => person.ask("/deconnexion", { form: {} });

const inputs = (page: string): Record<string, string> =>
  Object.fromEntries([...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));

/** The provider’s own page of sign-out sends itself, and comes back. */
const throughTheProvider = async (person: Person, location: URL): Promise<Answer> => {
  const page = await person.open(location);
  const [, action = ""] = /<form method="post" action="([^"]+)"/.exec(page.text) ?? [];
  return person.open(new URL(action, page.url), { form: inputs(page.text) });
};

export const signingOut = (world: () => World): void => {
  atTheProvider(world);
  besides(world);
};

const atTheProvider = (world: () => World): void => {
  describe("signing out", () => {
    it("ends the session here and at the provider, which is told who by a signed token it made", async () => {
      const person = await signedIn(world());
      const { location } = await signOut(person);
      if (!location) throw new Error("Nowhere to go");
      const citizen = citizenNamed(ines);
      expect(location.origin).toBe(new URL(world().providers.citizen.issuer).origin);
      const hint = location.searchParams.get("id_token_hint") ?? "";
      expect(decodeJwt(hint).sub).toBe(citizen && citizenSubject(citizen));
      expect(await isSignedIn(person, "citizen")).toBe(false);
      const page = await throughTheProvider(person, location);
      expect(page.url.searchParams.get("motif")).toBe("deconnecte");
      expect(wordsOf(page.text)).toContain("Vous êtes déconnecté");
      const asked = await person.open((await person.leave("citizen")).location ?? "");
      expect(wordsOf(asked.text)).toContain("Choisissez un compte");
    });

    it("succeeds with a token that has expired meanwhile", async () => {
      const exp = Math.floor(Date.now() / 1000) - 5;
      await world().providers.citizen.shows({ kind: "forged", document: "id_token", claims: { exp } });
      const person = await signedIn(world());
      const { location } = await signOut(person);
      const page = await throughTheProvider(person, location ?? new URL(world().portalUrl));
      expect(page.url.searchParams.get("motif")).toBe("deconnecte");
    });

    it("never comes back to an address that was not registered", async () => {
      const person = await signedIn(world());
      const { location } = await signOut(person);
      location?.searchParams.set("post_logout_redirect_uri", "https://evil.example/");
      const page = await person.open(location ?? "");
      expect(page.status).toBe(400);
      expect(wordsOf(page.text)).toContain("Y030111");
    });

    it("takes effect here at once when the provider is down", async () => {
      const person = await signedIn(world());
      await world().providers.citizen.shows({ kind: "cut", places: [...places] });
      const { location, status } = await signOut(person);
      expect(status).toBe(303);
      expect(location?.href).toBe(`${world().portalUrl}/`);
      expect(await isSignedIn(person, "citizen")).toBe(false);
    });

    it("takes effect within three seconds when the provider hangs", async () => {
      const person = await signedIn(world());
      await world().providers.citizen.shows({ kind: "silent", place: "discovery", milliseconds: 20_000 });
      const started = performance.now();
      const { location } = await signOut(person);
      expect(performance.now() - started).toBeLessThan(3_000);
      expect(location?.href).toBe(`${world().portalUrl}/`);
      expect(await isSignedIn(person, "citizen")).toBe(false);
    });
  });
};

const besides = (world: () => World): void => {
  describe("signing out", () => {
    it("leaves nothing to a copied cookie", async () => {
      const person = await signedIn(world());
      const thief = world().newPerson();
      thief.jar.set("parvis-session", person.jar.get("parvis-session") ?? "");
      expect(await isSignedIn(thief, "citizen")).toBe(true);
      await signOut(person);
      expect(await isSignedIn(thief, "citizen")).toBe(false);
    });

    it("comes back with an unknown state to the home page, and changes nothing", async () => {
      const person = await signedIn(world());
      const { url } = await person.open("/deconnexion/retour?state=citizen.made-up");
      expect(url.href).toBe(`${world().portalUrl}/`);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });

    it("is refused to another site’s page, and to a link", async () => {
      const person = await signedIn(world());
      const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
      expect((await person.ask("/deconnexion", { form: {}, headers })).status).toBe(403);
      expect((await person.ask("/deconnexion")).status).toBe(405);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });
  });
};
