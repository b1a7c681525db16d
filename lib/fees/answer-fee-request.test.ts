import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerFeeRequest } from "./answer-fee-request.ts";

const car = {
  operation: "CHANGEMENT_TITULAIRE",
  date: "2026-02-28",
  region: "11",
  cv: 6,
  B: "2019-05-14",
  energie: "ES",
  categorieUE: "M1",
};

const errorSchema = z.object({
  error: z.object({ field: z.string(), message: z.object({ fr: z.string(), en: z.string() }) }),
});

async function ask(body: string, headers: Record<string, string> = {}) {
  const response = await answerFeeRequest(new Request("http://portal.example/", { method: "POST", body, headers }));
  return { status: response.status, body: await response.json() };
}

const fieldAtFault = async (input: unknown): Promise<string> => {
  const { status, body } = await ask(JSON.stringify(input));
  expect(status).toBe(400);
  return errorSchema.parse(body).error.field;
};

describe("a fee asked over HTTP", () => {
  it("answers each line and the total, in French by default", async () => {
    const { status, body } = await ask(JSON.stringify(car));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      totalCents: 34376,
      lines: [{ code: "Y.1", cents: 32970, label: "Taxe régionale" }, {}, {}, {}, {}, {}],
    });
  });

  it.each([
    ["en-GB,en;q=0.9", "Regional tax"],
    ["de,en;q=0.5", "Regional tax"],
    ["en;q=0.5,fr;q=0.8", "Taxe régionale"],
    ["*", "Taxe régionale"],
    ["en;q=nonsense", "Taxe régionale"],
  ])("speaks the language of %s", async (accepted, label) => {
    const { body } = await ask(JSON.stringify(car), { "accept-language": accepted });
    expect(body).toMatchObject({ lines: [{ label }, {}, {}, {}, {}, {}] });
  });

  it.each([
    ["operation", { operation: "VENTE" }],
    ["date", { date: "2026-02-30" }],
    ["date", { date: "2024-12-31" }],
    ["region", { region: "99" }],
    ["region", { region: undefined }],
    ["region", { region: 11 }],
    ["cv", { cv: -1 }],
    ["cv", { cv: 5.5 }],
    ["cv", { cv: undefined }],
    ["B", { B: "14/05/2019" }],
    ["B", { B: "2026-03-01" }],
    ["B", { B: undefined }],
    ["energie", { energie: "XX" }],
    ["energie", { energie: undefined }],
    ["categorieUE", { categorieUE: "voiture" }],
    ["categorieUE", { categorieUE: undefined }],
    ["ptac", { categorieUE: "N1" }],
    ["ptac", { categorieUE: "N1", ptac: "2800" }],
    ["co2", { operation: "PREMIERE_IMMAT_NEUF" }],
    ["co2", { operation: "PREMIERE_IMMAT_NEUF", co2: -5 }],
    ["masse", { masse: 0 }],
    ["co2Bareme", { operation: "PREMIERE_IMMAT_OCCASION_IMPORTEE", co2: 150 }],
    ["exoMalus", { exoMalus: "oui" }],
  ])("names %s when given %j", async (field, wrong) => {
    expect(await fieldAtFault({ ...car, ...wrong })).toBe(field);
  });

  it.each(["", "{", "null", "[]", '"car"', "42"])("asks for an object instead of %j", async (body) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(errorSchema.parse(answer.body).error.field).toBe("body");
  });

  it("asks nothing about the vehicle where the price does not depend on it", async () => {
    const { body } = await ask(JSON.stringify({ operation: "DUPLICATA", date: "2026-09-01" }));
    expect(body).toMatchObject({ totalCents: 1376 });
  });

  it("does not read more than 16 kB", async () => {
    const { status } = await ask(JSON.stringify({ ...car, more: "x".repeat(20_000) }));
    expect(status).toBe(413);
  });
});
