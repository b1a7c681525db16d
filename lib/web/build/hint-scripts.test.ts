import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hintScripts } from "./hint-scripts.ts";

let folder: string;
const scriptAt = (name: string) => readFile(join(folder, name), "utf8");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-"));
  for (const name of ["start.js", "other.js"]) await writeFile(join(folder, name), `run("${name}")`);
  await writeFile(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles: ["start.js"] }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the scripts that every page starts", () => {
  it("ask once to be compiled whole, and are otherwise as they were built", async () => {
    await hintScripts(folder);
    await hintScripts(folder);
    expect(await scriptAt("start.js")).toBe('//# allFunctionsCalledOnLoad\nrun("start.js")');
    expect(await scriptAt("other.js")).toBe('run("other.js")');
  });

  it("are known: a build that names none is refused", async () => {
    await writeFile(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles: [] }));
    await expect(hintScripts(folder)).rejects.toThrow("rootMainFiles");
  });
});
