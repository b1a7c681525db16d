import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import type { Answers, Facts } from "./condition.ts";
import { defineProcedure, procedureSchema } from "./procedure.ts";
import { acceptedDocuments, datedFrom, requiredDocuments, sparedDocuments, takesFile } from "./supporting-documents.ts";

const needed = (answers: Answers, facts: Facts = {}) =>
  requiredDocuments(changeOfHolder, { answers, facts, today: "2026-11-21" }).map(({ key }) => key);

describe("the documents of a change of holder", () => {
  it("are none with a transfer code and a valid test", () => {
    expect(needed({ hasTransferCode: "yes" })).toEqual([]);
  });

  it("are the struck certificate, the transfer and the proof of address without a code", () => {
    const three = ["oldCertificate", "transferCertificate", "proofOfAddress"];
    expect(needed({ hasTransferCode: "no" })).toEqual(three);
    expect(needed({ hasTransferCode: "no", seller: "professional" })).toEqual([...three, "dealerReceipt"]);
  });

  it("are the roadworthiness report whenever the register knows no valid one", () => {
    expect(needed({ hasTransferCode: "yes" }, { "vehicle.inspectionMissing": true })).toEqual(["inspectionReport"]);
  });

  it("may be offered without being needed", () => {
    const [first] = changeOfHolder.documents;
    const offered = {
      ...first,
      requiredWhen: { of: "answers.a", equals: "1" },
      offeredWhen: { of: "answers.b", equals: "1" },
    };
    const procedure = defineProcedure({
      ...changeOfHolder,
      documents: [offered].flatMap((each) => (first ? [{ ...first, ...each }] : [])),
    });
    const context = { answers: { b: "1" }, facts: {}, today: "2026-11-21" };
    expect(requiredDocuments(procedure, context)).toEqual([]);
    expect(acceptedDocuments(procedure, context)).toHaveLength(1);
    expect(acceptedDocuments(procedure, { ...context, answers: {} })).toEqual([]);
  });

  it.each(["obtained", "attested"] as const)("are not asked for what is %s, and are as soon as it is not", (kind) => {
    const when = { of: "facts.company.active", equals: true };
    const from = kind === "obtained" ? { from: { fr: "Insee", en: "Insee" } } : {};
    const documents = changeOfHolder.documents.map((document) => ({ ...document, mode: { kind, when, ...from } }));
    const procedure = procedureSchema.parse({ ...changeOfHolder, documents });
    const keys = (known: boolean, read: typeof requiredDocuments) =>
      read(procedure, {
        answers: { hasTransferCode: "no" },
        facts: known ? { "company.active": true } : {},
        today: "2026-11-21",
      }).map(({ key }) => key);
    expect(keys(true, requiredDocuments)).toEqual([]);
    expect(keys(true, acceptedDocuments)).toEqual([]);
    expect(keys(true, sparedDocuments)).toEqual(keys(false, requiredDocuments));
    expect(keys(false, requiredDocuments)).toHaveLength(3);
    expect(keys(false, sparedDocuments)).toEqual([]);
  });
});

describe("a document", () => {
  const [usual] = changeOfHolder.documents;
  if (usual === undefined) throw new Error("No document is asked for");

  it("may be a PDF or an image of any kind, or only what the definition says", () => {
    const kinds = ["application/pdf", "image/jpeg", "image/heic"];
    const taken = (accepts: ("pdf" | "photo")[]) => kinds.map((kind) => takesFile({ ...usual, accepts }, kind));
    expect(kinds.map((kind) => takesFile(usual, kind))).toEqual([true, true, true]);
    expect(taken(["pdf"])).toEqual([true, false, false]);
    expect(taken(["photo"])).toEqual([false, true, true]);
  });

  it("may not be older than the definition says on the day it is given", () => {
    expect(datedFrom({ notOlderThan: { months: 6 } }, "2026-11-22")).toBe("2026-05-22");
    expect(datedFrom({ notOlderThan: { months: 3 } }, "2026-05-31")).toBe("2026-02-28");
    expect(datedFrom({}, "2026-11-22")).toBeUndefined();
  });
});
