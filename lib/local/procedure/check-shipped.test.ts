import { describe, expect, it } from "vitest";
import { serviceSlugs } from "../people/services.ts";
import { checkShipped } from "./check-shipped.ts";
import { tellProblem } from "./tell-problem.ts";

const today = "2026-11-22";
const told = async (folder: string, services: readonly string[] = serviceSlugs) => {
  const checked = await checkShipped(folder, services, today);
  return checked.flatMap(({ file, problems }) => problems.map((problem) => tellProblem(file, problem)));
};

describe("checking the procedures shipped", () => {
  it("names the file, the place, the fault and its remedy, in both languages", async () => {
    expect(await told("lib/local/procedure/fixtures/untranslated")).toEqual([
      [
        "  lib/local/procedure/fixtures/untranslated/tree.ts  title.en",
        "    La traduction anglaise manque. Écrivez ce texte en anglais.",
        "    The English wording is missing. Write this text in English.",
      ].join("\n"),
    ]);
  });

  it("finds nothing wrong with ours, and something as soon as their service is away", async () => {
    expect(await told("lib/procedures")).toEqual([]);
    const [first] = await told("lib/procedures", []);
    expect(first).toMatch(/^ {2}lib\/procedures\/\S+\.ts {2}service\n/);
  });
});
