import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOf } from "#lib/engine/answers.ts";
import { procedureSchema } from "#lib/engine/procedure.ts";
import { everyKind } from "#lib/engine/submission-schema/testing/every-kind.ts";
import { plausibleAnswers } from "#lib/engine/submission-schema/testing/plausible-answers.ts";
import { requireProcedure, shipped } from "#lib/procedures/catalogue.ts";
import { procedureAsked, tellDefinition, tellProcedures, tellSchema } from "./tell-procedures.ts";
import { validateSubmission } from "./validate-submission.ts";

const now = new Date("2026-11-22T09:00:00Z");
const at = (path: string) => new Request(`https://portal.test${path}`);
const holder = requireProcedure("changement-de-titulaire");

const validate = async (body: string | undefined, procedure = holder) => {
  const sent = { method: "POST", ...(body === undefined ? {} : { body }) };
  const response = await validateSubmission(new Request("https://portal.test/", sent), procedure, now);
  const told: Record<string, unknown> = await response.json();
  return { status: response.status, ...told };
};
const judged = (answers: Record<string, string>, procedure = holder) =>
  validate(JSON.stringify({ answers }), procedure);

describe("the procedures told to anyone", () => {
  it("are those of the catalogue, each with its definition and its schema", async () => {
    const { procedures }: { procedures: { slug: string }[] } = await tellProcedures().json();
    expect(procedures.map(({ slug }) => slug)).toEqual(shipped.map(({ slug }) => slug));
    for (const procedure of shipped) {
      const { slug, version } = procedure;
      expect(procedureSchema.parse(await tellDefinition(at(`/x?version=${version}`), slug).json())).toEqual(procedure);
      const schema = tellSchema(at("/x"), slug, now);
      expect(schema.headers.get("content-type")).toBe("application/schema+json");
      expect(await schema.json()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    }
  });

  it.each(["/x?version=99", "/x?version=", "/x?version=1e0", "/x?version=-1"])("are not found at %s", (path) => {
    expect(procedureAsked(at(path), holder.slug)).toBeUndefined();
    expect(tellDefinition(at(path), holder.slug).status).toBe(404);
    expect(tellSchema(at(path), "constructor", now).status).toBe(404);
    const reader = new Request("https://portal.test/x", { headers: { accept: "text/html" } });
    expect(tellDefinition(reader, "constructor").body).toBeNull();
  });
});

describe("answers sent to be checked", () => {
  it("are told what is asked, what is wrong, and what would be due", async () => {
    const nothing = await judged({});
    expect(nothing).toMatchObject({ status: 200, procedure: holder.slug, version: holder.version, fee: null });
    expect(nothing).toMatchObject({ errors: { seller: { fr: expect.any(String), en: expect.any(String) } } });
    const withCode = await judged({ hasTransferCode: "yes", plate: "gr417pt", stranger: "x" });
    const without = await judged({ hasTransferCode: "no" });
    expect(withCode).toMatchObject({
      answers: { plate: "GR-417-PT" },
      visible: expect.arrayContaining(["transferCode"]),
    });
    expect(without).toMatchObject({ visible: expect.not.arrayContaining(["transferCode"]) });
    expect(JSON.stringify(withCode)).not.toContain("stranger");
  });

  it("are told the fee that needs no register", async () => {
    const words = { fr: "Frais", en: "Fee" };
    const lines = [{ code: "A", label: words, source: words, explanation: words, cents: 1376 }];
    const fixed = { ...everyKind, fee: { kind: "fixed", when: "before-review", lines } as const };
    expect(await judged({}, fixed)).toMatchObject({ fee: { totalCents: 1376, lines: [{ code: "A", cents: 1376 }] } });
  });

  it.each<[string, string | undefined, number, string]>([
    ["nothing", undefined, 400, ""],
    ["what is not JSON", "answers=x", 400, ""],
    ["a list", "[]", 400, ""],
    ["no answers", "{}", 400, "answers"],
    ["something more", '{"answers":{},"facts":{}}', 400, "facts"],
    ["an answer that is no text", '{"answers":{"plate":{"x":1}}}', 400, "answers.plate"],
    ["an endless answer", JSON.stringify({ answers: { plate: "x".repeat(4_001) } }), 400, "answers.plate"],
    ["a key of prototypes", '{"answers":{"__proto__":"x"}}', 400, "answers.__proto__"],
    [
      "too many answers",
      JSON.stringify({ answers: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`a${n}`, ""])) }),
      400,
      "answers",
    ],
    ["what is nested without end", `${"[".repeat(30_000)}${"]".repeat(30_000)}`, 400, "[0]".repeat(24)],
    ["too long", `{"answers":{"plate":"${"x".repeat(70_000)}"}}`, 413, ""],
  ])("that are %s are refused, naming the place", async (_, body, status, path) => {
    expect(await validate(body)).toMatchObject({ status, problems: [{ path, what: { fr: expect.any(String) } }] });
  });

  it("are answered whatever they are", { timeout: 30_000 }, async () => {
    for (const procedure of [...shipped, everyKind])
      await fc.assert(
        fc.asyncProperty(plausibleAnswers(fieldsOf(procedure)), async (answers) => {
          expect(await judged(answers, procedure)).toMatchObject({ status: 200, errors: expect.any(Object) });
        }),
        { numRuns: 50 },
      );
  });
});
