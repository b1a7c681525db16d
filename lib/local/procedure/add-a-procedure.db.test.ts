import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeService } from "#db/testing.ts";
import { gardenShed } from "./testing/garden-shed.ts";
import { copySourceTree, type Said, type SourceTree } from "./testing/source-tree.ts";

let ending: (() => unknown)[] = [];
let tree: SourceTree;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  tree = copySourceTree({ DATABASE_URL: url, WEB_DATABASE_URL: url });
  ending = [useDatabase(url), drop, tree.remove];
  await makeService("voirie");
});
afterAll(async () => {
  for (const end of ending) await end();
});

/** What the README has one type, by step; what comes after the first command of a list goes on from it. */
const stepsOf = (readme: string): string[][] => {
  const section = readme.split("## Add a procedure\n")[1]?.split("\n## ")[0] ?? "";
  return section
    .split(/^\d+\. /m)
    .slice(1)
    .map((step) => [...step.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));
};

/** A command of the README, with what it leaves to be chosen. */
const filledIn = (code: string | undefined, chosen: Record<string, string>): string =>
  Object.entries(chosen).reduce((command, [place, value]) => {
    if (!command.includes(place)) throw new Error(`The README does not write ${place} in: ${command}`);
    return command.replace(place, value);
  }, code ?? "");

const passed = ({ code, out }: Said): string => {
  expect([out, code]).toEqual([out, 0]);
  return out;
};

describe("the README’s “Add a procedure”, followed word for word", () => {
  it("adds, checks, breaks, publishes, lists, exports, imports and compares a procedure", {
    timeout: 120_000,
  }, async () => {
    const [first = [], second = [], third = [], fourth = []] = stepsOf(tree.read("README.md"));
    expect([first.length, second.length, third.length, fourth.length]).toEqual([2, 1, 2, 6]);

    const [path, call] = first;
    expect(call).toBe("defineProcedure({ … })");
    const file = filledIn(path, { "<name>": "garden-shed" });
    tree.write(file, gardenShed);

    const [catalogue = ""] = second;
    const before = tree.read(catalogue);
    tree.write(
      catalogue,
      before
        .replace("import { ship }", 'import { gardenShed } from "./garden-shed.ts";\nimport { ship }')
        .replace("shipped: readonly Procedure[] = [", "shipped: readonly Procedure[] = [\n  gardenShed,"),
    );
    expect(tree.read(catalogue)).toContain("  gardenShed,");

    const [check = "", whole = ""] = third;
    const scripts: Record<string, string> = JSON.parse(tree.read("package.json")).scripts;
    expect(scripts[whole.replace("npm run ", "")]).toContain(check);
    expect(passed(await tree.run(check))).toMatch(/\d+ procedures, 0 problems/);

    const faults: [from: string, to: string, told: string[]][] = [
      ['answers.lit", equals', 'answers.light", equals', ["No question is named", "Name a question of the procedure"]],
      ['text("La cabane", "The shed")', '{ fr: "La cabane" }', ["steps[0].title.en", "Write this text in English."]],
    ];
    for (const [from, to, told] of faults) {
      expect(gardenShed).toContain(from);
      tree.write(file, gardenShed.replace(from, to));
      const { code, out } = await tree.run(check);
      expect(code).toBe(1);
      for (const words of [file, ...told]) expect(out).toContain(words);
    }
    tree.write(file, gardenShed);

    const [start = "", publish = "", list = "", ...others] = fourth;
    expect(Object.keys(scripts)).toContain(start.replace("npm ", ""));
    const command = list.replace(/list$/, "");
    const [exporting, comparing, importing] = others.map((code) => command + code);
    expect(passed(await tree.run(publish))).toContain("cabane-de-jardin  1");
    expect(passed(await tree.run(list))).toMatch(/^ {2}cabane-de-jardin {2}1 /m);

    const exported = passed(
      await tree.run(filledIn(exporting, { "<slug>": "cabane-de-jardin", "[--version n]": "--version 1" })),
    );
    const definition = JSON.parse(exported.slice(exported.indexOf("{")));
    tree.write("cabane.json", JSON.stringify({ ...definition, version: 2, minutes: 4 }));
    expect(passed(await tree.run(filledIn(importing, { "<file>": "cabane.json" })))).toContain("version 2");
    expect(passed(await tree.run(list))).toMatch(/^ {2}cabane-de-jardin {2}2 /m);
    const compared = passed(await tree.run(filledIn(comparing, { "<slug>": "cabane-de-jardin", "n m": "1 2" })));
    expect(compared).toMatch(/3.*4/);

    tree.write("cabane.json", JSON.stringify({ ...definition, version: 3, service: "ailleurs" }));
    const refused = await tree.run(filledIn(importing, { "<file>": "cabane.json" }));
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining("cabane.json  service")]);
    expect(refused.out).toContain("Nothing was published.");
  });
});
