import { describe, expect, it } from "vitest";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { drawingKept } from "./kept.ts";

const procedure = requireProcedure("acte-de-naissance");

describe("a diagram", () => {
  it("is laid out once a version and a language", async () => {
    const drawn = await drawingKept(procedure, "fr");
    expect(await drawingKept({ ...procedure }, "fr")).toBe(drawn);
    expect(await drawingKept(procedure, "en")).not.toBe(drawn);
    expect(await drawingKept({ ...procedure, version: procedure.version + 1 }, "fr")).not.toBe(drawn);
  });
});
