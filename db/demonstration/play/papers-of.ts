import type { Filer } from "#lib/applications/drafts.ts";
import { addDocument } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { DocumentStore } from "#lib/documents/storage/document-store.ts";
import { addDays, addMonths, parisDay } from "#lib/engine/calendar.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { homes } from "../homes.ts";
import { inspectionReport } from "../papers/inspection-report.ts";
import { oldCertificate } from "../papers/old-certificate.ts";
import { proofOfAddress } from "../papers/proof-of-address.ts";
import { transferCertificate } from "../papers/transfer-certificate.ts";
import type { Story } from "../stories/story.ts";
import { vehicleThatDay } from "./register.ts";

type Subject = { who: string; name: string; answers: Answers; flaw: Story["flaw"]; at: Date };
type Paper = { fileName: string; mediaType: string; content: Buffer | Promise<Buffer> };

type Addition = {
  filer: Filer;
  story: Pick<Story, "who" | "flaw">;
  application: Pick<Application, "applicationId" | "answers">;
  slots: readonly string[];
  at: Date;
  /** When the service asked for them, once the application is filed. */
  since?: Date;
};

/** The person adds these documents at that instant. */
export const addPapers = async (store: DocumentStore, addition: Addition): Promise<void> => {
  const { filer, story, application, slots, at, since } = addition;
  const { applicationId, answers } = application;
  for (const slot of slots) {
    const subject = { who: story.who, name: filer.displayName, answers, flaw: story.flaw, at };
    const { fileName, mediaType, content } = paperFor(slot, subject);
    const { sha256, size: sizeBytes, key: storageKey } = await store.put(await content, applicationId);
    const file = { fileName, mediaType, pages: 1, sha256, sizeBytes, storageKey };
    const place = { slot, max: 1, ...(since ? { since } : {}) };
    const added = await addDocument(filer.id, applicationId, place, file, at);
    if (!added.ok) throw new Error(`The ${slot} could not be added: ${added.because}`);
  }
};

const paperFor = (slot: string, { who, name, answers, flaw, at }: Subject): Paper => {
  const today = parisDay(at);
  const registered = vehicleThatDay(answers.plate ?? "", today);
  const sale = { date: answers.saleDate ?? today, time: answers.saleTime ?? "", buyer: name };
  const home = homes[who];
  if (home === undefined) throw new Error(`Nobody knows where ${who} lives`);
  const pdf = (fileName: string, content: Promise<Buffer>) => ({ fileName, mediaType: "application/pdf", content });
  switch (slot) {
    case "oldCertificate":
      return {
        fileName: "carte-grise-barree.jpg",
        mediaType: "image/jpeg",
        content: oldCertificate(registered, sale, flaw !== "no_time"),
      };
    case "transferCertificate":
      return pdf("certificat-de-cession.pdf", transferCertificate(registered, sale, home, at));
    case "proofOfAddress": {
      const issuedOn = flaw === "old_bill" ? addMonths(today, -9) : addDays(today, -24);
      const client = `${home.postcode} ${sale.time.replace(":", "")}`;
      return pdf("facture-energie.pdf", proofOfAddress({ name, home, issuedOn, client, cents: 12_643 }, at));
    }
    case "inspectionReport": {
      const test = { testedOn: addDays(today, -9), favourable: flaw !== "failed_test", mileage: answers.mileage ?? "" };
      return pdf("controle-technique.pdf", inspectionReport(registered.vehicle, test, at));
    }
  }
  throw new Error(`No paper is drawn for ${slot}`);
};
