import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseWhenFull } from "./disk-space.mjs";
import { isInstalled } from "./install.mjs";
import { requireNode, runsTypeScript } from "./node-version.mjs";
import { Refusal } from "./refusal.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parvis-preparation-"));
  mkdirSync(join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lock = (file: string, packages: object) => writeFileSync(join(root, file), JSON.stringify({ packages }));

describe("the packages", () => {
  it("are missing when npm has installed nothing", () => {
    lock("package-lock.json", { "": {}, "node_modules/a": { version: "1.0.0" } });
    expect(isInstalled(root)).toBe(false);
  });

  it("are there when each has the version of the lockfile; those of another platform may be absent", () => {
    lock("package-lock.json", {
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0", optional: true },
    });
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    expect(isInstalled(root)).toBe(true);
  });

  it("are old when one has another version", () => {
    lock("package-lock.json", { "node_modules/a": { version: "1.0.1" } });
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    expect(isInstalled(root)).toBe(false);
  });
});

describe("the machine", () => {
  it.each(["18.20.4", "20.18.9", "v16.0.0"])("is refused with Node %s", (version) => {
    expect(() => requireNode(version)).toThrow(Refusal);
  });

  it("is accepted from Node 20.19, and runs TypeScript from 22.18", () => {
    for (const version of ["20.19.0", "22.0.0", "24.21.0"]) requireNode(version);
    expect(["20.19.0", "22.17.1", "22.18.0", "v24.0.0"].map(runsTypeScript)).toEqual([false, false, true, true]);
  });

  it("is refused when its disk is full, with what is left and what is needed", () => {
    expect(() => refuseWhenFull("/data", 5 * 1024 ** 2, 300 * 1024 ** 2)).toThrow(
      /5 MB are left for \/data, 300 are needed/,
    );
    refuseWhenFull("/data", 300 * 1024 ** 2, 300 * 1024 ** 2);
  });
});
