import { describe, expect, it } from "vitest";
import { isSignedIn } from "../told.ts";
import type { World } from "../world.ts";

const ines = "ines.carpentier";

const foreign = [
  "https://evil.example/",
  "//evil.example/",
  "https://localhost@evil.example/",
  "http://localhost.evil.example/",
  "/\\evil.example/",
  "javascript:alert(1)",
];

/** Where a sign-in may lead, and what may be asked of the provider on the way. */
export const destinations = (world: () => World): void => {
  describe("after a sign-in", () => {
    it.each(foreign)("asked to go to %s, a person stays here", async (retour) => {
      const person = world().newPerson();
      const page = await person.open(`/connexion?retour=${encodeURIComponent(retour)}`);
      expect(page.text).not.toContain(`value="${retour}"`);
      const arrived = await person.signIn("citizen", ines, { retour });
      expect(arrived.url.href).toBe(`${world().portalUrl}/`);
      expect(await isSignedIn(person, "citizen")).toBe(true);
    });

    it.each(foreign)("a cookie that says %s leads nowhere else", async (address) => {
      const person = world().newPerson();
      const back = await person.prove("citizen", ines);
      person.jar.set("parvis-retour", encodeURIComponent(address));
      const { location } = await person.ask(back);
      expect(location?.origin).toBe(world().portalUrl);
    });

    it("a person arrives where they were going", async () => {
      const person = world().newPerson();
      const arrived = await person.signIn("citizen", ines, { retour: "/demarches?q=carte" });
      expect(arrived.url.href).toBe(`${world().portalUrl}/demarches?q=carte`);
    });
  });

  describe("a request to the provider", () => {
    it("says what is configured, whatever the address of the button was made to say", async () => {
      const person = world().newPerson();
      const ordinary = (await person.leave("citizen")).location;
      const extra = new URLSearchParams({
        scope: "openid phone",
        redirect_uri: "https://evil.example/",
        acr_values: "eidas0",
        claims: "{}",
        prompt: "none",
        client_id: "another",
      });
      const stripped = (await person.ask(`/api/connexion/franceconnect?${extra}`, { form: Object.fromEntries(extra) }))
        .location;
      const fixed = (url: URL | undefined) =>
        [...(url?.searchParams ?? [])].filter(([name]) => name !== "state" && name !== "nonce");
      expect(fixed(stripped)).toEqual(fixed(ordinary));
      expect(stripped?.origin).toBe(new URL(world().providers.citizen.issuer).origin);
    });

    it("is never started by following a link", async () => {
      const person = world().newPerson();
      for (const [address, status] of [
        ["/api/connexion/franceconnect", 405],
        ["/api/connexion/proconnect", 405],
        ["/api/auth/signin/franceconnect", 404],
        ["/api/auth/signin", 404],
      ] as const) {
        const answer = await person.ask(address);
        expect([address, answer.status]).toEqual([address, status]);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    });

    it("is never started by another site’s page", async () => {
      const person = world().newPerson();
      const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
      const answer = await person.ask("/api/connexion/franceconnect", { form: {}, headers });
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    });
  });
};
