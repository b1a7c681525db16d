import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { currentDocuments } from "./current-documents.ts";
import { obstaclesToApproval } from "./obstacles-to-approval.ts";

const application = {
  procedureSlug: "changement-de-titulaire",
  procedureVersion: changeOfHolder.version,
  answers: { hasTransferCode: "yes" },
  facts: { "vehicle.inspectionMissing": true },
};
const today = "2026-11-03";
const report = (checklist: Record<string, "yes" | "no">) => ({
  slot: "inspectionReport",
  checklist,
  scan: "clean" as const,
});
const kinds = (documents: Parameters<typeof obstaclesToApproval>[1]) =>
  obstaclesToApproval(application, documents, today).map((obstacle) =>
    "item" in obstacle ? `${obstacle.kind} ${obstacle.item}` : `${obstacle.kind} ${obstacle.slot}`,
  );

describe("what stands between a case and its approval", () => {
  it("is a document that is needed and not there", () => {
    expect(kinds([])).toEqual(["missing_document inspectionReport"]);
  });

  it("is a document that the antivirus set aside, or has not looked at yet", () => {
    const yes = report({ favourable: "yes", recent: "yes" });
    expect(kinds([{ ...yes, scan: "infected" }])).toEqual(["missing_document inspectionReport"]);
    expect(kinds([yes, { ...yes, scan: "pending" }])).toEqual(["being_scanned inspectionReport"]);
  });

  it("is each point of the checklist that is a no, or nothing yet", () => {
    expect(kinds([report({ favourable: "no" })])).toEqual(["answered_no favourable", "unanswered recent"]);
  });

  it("is nothing once all is a yes", () => {
    expect(kinds([report({ favourable: "yes", recent: "yes" })])).toEqual([]);
  });

  it("counts the latest answer given on any photograph of the document", () => {
    expect(kinds([report({ favourable: "no", recent: "yes" }), report({ favourable: "yes" })])).toEqual([]);
  });

  it("examines a document that was not needed but given", () => {
    expect(
      kinds([
        report({ favourable: "yes", recent: "yes" }),
        { slot: "transferCertificate", checklist: {}, scan: "clean" },
      ]),
    ).toEqual(["unanswered complete", "unanswered signed"]);
  });
});

describe("a document asked for again", () => {
  const asked = new Date("2026-11-03T10:00:00Z");
  const before = { slot: "proofOfAddress", createdAt: new Date("2026-11-01T10:00:00Z") };
  const after = { slot: "proofOfAddress", createdAt: new Date("2026-11-04T10:00:00Z") };
  const items = [{ kind: "document", key: "proofOfAddress" }];

  it("still counts until the answer comes", () => {
    expect(currentDocuments([before], [{ items, createdAt: asked, answeredAt: null }])).toEqual([before]);
  });

  it("gives way to what came instead", () => {
    expect(currentDocuments([before, after], [{ items, createdAt: asked, answeredAt: after.createdAt }])).toEqual([
      after,
    ]);
  });
});
