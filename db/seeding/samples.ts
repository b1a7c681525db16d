import type { DocumentStore } from "#lib/documents/storage/document-store.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";
import { inspectionReport } from "../demonstration/papers/inspection-report.ts";
import { oldCertificate } from "../demonstration/papers/old-certificate.ts";
import { proofOfAddress } from "../demonstration/papers/proof-of-address.ts";
import { transferCertificate } from "../demonstration/papers/transfer-certificate.ts";
import type { Sample } from "./world.ts";

const day = "2026-03-02";
const sale = { date: day, time: "10:30", buyer: "Camille Specimen" };
const home = { street: "18 rue des Lilas", postcode: "93100", city: "Montreuil" };

/** Nobody’s application: the rows of every application name what is sealed under its key. */
const specimens = "01970000-0000-7000-8000-000000000000";

/** One specimen of each kind of supporting document, kept in the store once for all the rows that name it. */
export const keepSamples = async (store: DocumentStore): Promise<Record<string, Sample>> => {
  const [registered] = registeredVehicles(day);
  if (registered === undefined) throw new Error("The register has vehicles");
  const at = new Date(`${day}T09:00:00Z`);
  const bill = { name: sale.buyer, home, issuedOn: day, client: "93100 1030", cents: 12_643 };
  const test = { testedOn: day, favourable: true, mileage: "64000" };
  const kept = async (fileName: string, mediaType: string, content: Buffer): Promise<Sample> => {
    const { sha256, size: sizeBytes, key: storageKey } = await store.put(content, specimens);
    return { fileName, mediaType, sizeBytes, sha256, storageKey };
  };
  const pdf = "application/pdf";
  return {
    oldCertificate: await kept("carte-grise-barree.jpg", "image/jpeg", oldCertificate(registered, sale, true)),
    transferCertificate: await kept(
      "certificat-de-cession.pdf",
      pdf,
      await transferCertificate(registered, sale, home, at),
    ),
    proofOfAddress: await kept("facture-energie.pdf", pdf, await proofOfAddress(bill, at)),
    inspectionReport: await kept("controle-technique.pdf", pdf, await inspectionReport(registered.vehicle, test, at)),
  };
};
