import { describe, expect, it } from "vitest";
import { cookieNames, logoutCookie } from "./cookies.ts";

const cookiesAt = (portalUrl: string) => [...Object.values(cookieNames(portalUrl)), logoutCookie(portalUrl)];

describe("the cookies", () => {
  it("over https are secure and bound to this host", () => {
    for (const { name, options } of cookiesAt("https://parvis.example")) {
      expect(name).toMatch(/^__Host-/);
      expect(options).toMatchObject({ secure: true, path: "/", httpOnly: true, sameSite: "lax" });
      expect(options).not.toHaveProperty("domain");
    }
  });

  it("on loopback go without the prefix, which plain http cannot set", () => {
    for (const { name, options } of cookiesAt("http://localhost:3000")) {
      expect(name).toMatch(/^parvis-/);
      expect(options).toMatchObject({ secure: false, httpOnly: true });
    }
  });
});
