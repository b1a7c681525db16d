import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A tiny house with the real table and these files; what the tool says of it. */
const judge = (files: Record<string, string>): Promise<{ failed: boolean; said: string }> => {
  const folder = mkdtempSync(join(tmpdir(), "table-"));
  folders.push(folder);
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) cpSync(name, join(folder, name));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const tool = resolve("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  return new Promise((done) =>
    execFile(
      process.execPath,
      [tool, "--config", ".dependency-cruiser.mjs", "app", "lib", "db"],
      { cwd: folder },
      (fault, out, err) => done({ failed: fault !== null, said: out + err }),
    ),
  );
};

const house = {
  "db/client.ts": "export const database = 1;\n",
  "lib/engine/text.ts": "export const text = 1;\n",
  "app/page.ts": 'import { text } from "#lib/engine/text.ts";\nexport const page = text;\n',
};

describe("the import table", () => {
  it("lets an orderly house be", async () => {
    expect(await judge(house)).toMatchObject({ failed: false });
  }, 60_000);

  it.each([
    [
      "a page that reaches the database",
      "app/page.ts",
      'import { database } from "#db/client.ts";\nexport const page = database;\n',
      "what-app-may-import",
    ],
    [
      "an engine that knows the database",
      "lib/engine/text.ts",
      'import { database } from "#db/client.ts";\nexport const text = database;\n',
      "what-lib-engine-may-import",
    ],
    [
      "an engine that needs a package",
      "lib/engine/text.ts",
      'import pg from "pg";\nexport const text = pg;\n',
      "the-engine-needs-only-zod",
    ],
    ["a circle", "lib/engine/text.ts", 'import { page } from "./other.ts";\nexport const text = page;\n', "no-circle"],
  ])(
    "refuses %s",
    async (_, name, text, rule) => {
      const other = 'import { text } from "./text.ts";\nexport const page = text;\n';
      const judged = await judge({ ...house, "lib/engine/other.ts": other, [name]: text });
      expect(judged.failed).toBe(true);
      expect(judged.said).toContain(rule);
    },
    60_000,
  );
});
