import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";
import { makeService } from "#db/testing.ts";
import { type StandIns, startStandIns } from "#lib/applications/testing/stand-ins.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { importProcedure } from "./import-procedure.ts";
import { garden } from "./testing/garden.ts";

let around: StandIns;
beforeAll(async () => {
  around = await startStandIns();
  await makeService("immatriculations");
});
afterAll(() => around.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const send = (file: string | Uint8Array) =>
  importProcedure(typeof file === "string" ? bytes(file) : file, "Camille Roux", around.now);
const pathsOf = async (file: string | Uint8Array) => {
  const outcome = await send(file);
  return outcome.ok ? [] : outcome.problems.map(({ path, what }) => `${path}: ${what.en}`);
};
const written = () => database().select().from(procedureVersions);
const text = JSON.stringify(garden("parcelle", 1));

/** What a file has, the file, and what is said of it. */
const hostile: [string, string | Uint8Array, string][] = [
  ["is not JSON", "{", ": This file is not JSON."],
  ["is not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), ": This file is not JSON."],
  ["is endless", new Uint8Array(1_000_001), ": This file is too long."],
  [
    "is nested without end",
    `${"[".repeat(400_000)}${"]".repeat(400_000)}`,
    `${"[0]".repeat(24)}: This part is nested too deeply.`,
  ],
  [
    "has a key of prototypes",
    text.replace('"slug"', '"__proto__":{"x":1},"slug"'),
    "__proto__: This key name is forbidden.",
  ],
  [
    "has the key of a constructor",
    text.replace('"slug"', '"constructor":1,"slug"'),
    "constructor: This key name is forbidden.",
  ],
  [
    "has a huge list",
    text.replace('"whoMayFile":[', `"whoMayFile":[${'{"fr":"x","en":"x"},'.repeat(501)}`),
    "whoMayFile: This part is too long.",
  ],
  ["has a key nobody knows", text.replace('"slug"', '"onLoad":"alert(1)","slug"'), "onLoad: This key is not known."],
  [
    "has a regular expression",
    text.replace('"kind":"integer"', '"pattern":"(a+)+$","kind":"integer"'),
    "steps[0].fields[1].pattern: A definition carries no regular expression.",
  ],
  [
    "names a service that is not here",
    text.replace('"immatriculations"', '"espaces-verts"'),
    "service: “espaces-verts” does not exist.",
  ],
  ["is null", "null", ": This value is of the wrong kind."],
];

describe("a file", () => {
  it("that is whole is published once, and its number keeps its content", async () => {
    expect(await send(text)).toMatchObject({ ok: true, already: false, procedure: { slug: "parcelle" } });
    expect(await send(text)).toMatchObject({ ok: true, already: true });
    expect(await pathsOf(JSON.stringify(garden("parcelle", 1, { minutes: 8 })))).toEqual([
      "version: Version 1 is already published with another content.",
    ]);
    expect(await written()).toHaveLength(1);
  });

  it.each(hostile)("that %s is refused, naming the place", async (_, file, problem) => {
    const before = await written();
    expect(await pathsOf(file)).toContain(problem);
    expect(await written()).toEqual(before);
  });

  it("that is any other JSON is refused, and nothing is written", async () => {
    const before = await written();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (file) => {
        expect((await send(file)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
    expect(await written()).toEqual(before);
  });

  it("that a letter was changed in is published whole, or refused with its places", async () => {
    const edits = fc.record({
      at: fc.nat(text.length - 1),
      by: fc.constantFrom('"', "{", "]", "x", "0", ":", ",", ""),
    });
    await fc.assert(
      fc.asyncProperty(edits, async ({ at, by }) => {
        const before = (await written()).length;
        const outcome = await send(text.slice(0, at) + by + text.slice(at + 1));
        const added = (await written()).length - before;
        expect(outcome.ok ? added <= 1 : added === 0 && outcome.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("that was exported from what is shipped comes back the same", async () => {
    await makeService("etat-civil");
    for (const procedure of shipped.filter(({ service }) => ["immatriculations", "etat-civil"].includes(service)))
      expect(await send(JSON.stringify(procedure, undefined, 2))).toMatchObject({ ok: true, procedure });
  });
});
