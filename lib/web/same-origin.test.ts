import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const portal = "https://parvis.example";

const accepts = (headers: Record<string, string>) =>
  isSameOrigin(new Request(`${portal}/deconnexion`, { method: "POST", headers }), portal);

describe("a request that changes something", () => {
  it("is accepted from our own pages", () => {
    expect(accepts({ "sec-fetch-site": "same-origin", origin: portal })).toBe(true);
    expect(accepts({ origin: portal })).toBe(true);
  });

  it.each([
    [{ "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    [{ "sec-fetch-site": "same-site", origin: "https://other.parvis.example" }],
    [{ "sec-fetch-site": "none" }],
    [{ "sec-fetch-site": "cross-site", origin: portal }],
    [{ origin: "https://parvis.example.evil.example" }],
    [{ origin: "http://parvis.example" }],
    [{ origin: "null" }],
    [{ referer: `${portal}/` }],
    [{}],
  ])("is refused with %o", (headers) => {
    expect(accepts(headers)).toBe(false);
  });
});
