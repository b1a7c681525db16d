import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

describe("a way back", () => {
  it.each(["/", "/demarches?q=carte%20grise", "/mes-demarches/D7KQ4M2X"])("keeps %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "javascript:alert(1)",
    "/\t/evil.example",
    "evil",
    "",
    undefined,
    3,
  ])("refuses %s", (path) => {
    expect(ownPath(path)).toBe("/");
  });

  it("never starts with two slashes once the dots are walked", () => {
    expect(ownPath("/..//evil.example")).toBe("/");
  });
});
