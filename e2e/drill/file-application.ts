import { createHash } from "node:crypto";
import { storyDay } from "../support/days.ts";
import { paper } from "../support/files.ts";
import { hiddenFields, type Page, type Visitor } from "./visitor.ts";

const procedure = "changement-de-titulaire";
const filing = `/demarches/${procedure}/demande`;

/** A vehicle whose roadworthiness test has lapsed: one document is asked for. */
const answers = {
  situation: { registeredInFrance: "yes", seller: "private", leased: "no", licence: "yes", insured: "yes" },
  vehicule: { plate: "BW-952-PH", hasTransferCode: "yes", transferCode: "62574", saleTime: "14:30", mileage: "98500" },
  titulaire: {
    "address.street": "7 rue des Tilleuls",
    "address.postcode": "69003",
    "address.city": "Lyon",
    jointHolder: "no",
  },
} as const;
const document = "inspectionReport";
const moment = 200;

/** A draft that lacks only its sending: the form of its summary, filled in. */
export type Prepared = { form: FormData; sha256: string };

/** From the first question to the summary, with one document. */
export const prepare = async ({ get, post }: Visitor, email: string, mark: string): Promise<Prepared> => {
  const [year = "", month = "", day = ""] = storyDay(-3).split("-");
  const saleDay = { "saleDate.day": day, "saleDate.month": month, "saleDate.year": year };
  await saveStep(post, "situation", answers.situation);
  await saveStep(post, "vehicule", { ...answers.vehicule, ...saleDay });
  await saveStep(post, "titulaire", { ...answers.titulaire, email });
  const report = await paper("rapport.pdf", `Rapport de contrôle technique ${mark}`);
  await addDocument(post, report);
  const form = hiddenFields((await get(`${filing}/recapitulatif`)).text);
  form.set("declaration", "yes");
  return { form, sha256: createHash("sha256").update(report.buffer).digest("hex") };
};

export type Sent = { key: string; reference: string; sha256: string };

/** Until the portal’s word that it has the application, always under the same key. @returns what it was promised about */
export const send = async ({ post }: Visitor, { form, sha256 }: Prepared): Promise<Sent> => {
  const answer = await post(`/api/demarches/${procedure}/envoi`, form);
  const reference = new URLSearchParams(answer.location.split("?")[1]).get("dossier");
  if (answer.status !== 303 || reference === null) throw new Unexpected("sending", answer);
  return { key: String(form.get("cle")), reference, sha256 };
};

/** On the payment provider’s page and back, until the portal says that the application is filed. */
export const payFor = async ({ get, post }: Visitor, reference: string): Promise<void> => {
  const confirmation = `${filing}/confirmation?dossier=${reference}`;
  for (let turn = 0; turn < 200; turn++) {
    const page = await get(confirmation);
    if (page.status === 200 && page.text.includes(shown(reference))) return;
    const start = await post("/api/paiement", new URLSearchParams({ dossier: reference }));
    const operation = URL.parse(start.location)?.searchParams.get("idop");
    if (operation) await payOnPage(post, start.location, operation);
  }
  throw new Error(`Never filed: ${reference}`);
};

/** As it is told to people. */
const shown = (reference: string): string => `D-${reference.slice(0, 4)}-${reference.slice(4)}`;

const payOnPage = async (post: Visitor["post"], page: string, idop: string): Promise<void> => {
  const { origin, pathname } = new URL(page);
  await post(origin + pathname, new URLSearchParams({ idop, decision: "payer", carte: "4970 1000 0000 0014" }));
};

const saveStep = async (post: Visitor["post"], step: string, given: Record<string, string>): Promise<void> => {
  const form = new FormData();
  const fields = { demarche: procedure, etape: step, brouillon: "", ...given };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await post(`/api/demarches/${procedure}/brouillon`, form);
  if (answer.status !== 200) throw new Unexpected(`saving ${step}`, answer);
};

const addDocument = async (post: Visitor["post"], file: { name: string; mimeType: string; buffer: Buffer }) => {
  const form = new FormData();
  form.set("piece", document);
  form.set("fichier", new File([new Uint8Array(file.buffer)], file.name, { type: file.mimeType }));
  let answer = await post(`/api/demarches/${procedure}/documents`, form);
  // “Try again in a few minutes”, says the page: a few moments here.
  while (answer.location.includes("refus=storage-full")) {
    await new Promise((resolve) => setTimeout(resolve, moment));
    answer = await post(`/api/demarches/${procedure}/documents`, form);
  }
  if (answer.status !== 303 || answer.location.includes("refus=")) throw new Unexpected("adding a document", answer);
};

export class Unexpected extends Error {
  constructor(act: string, { status, location }: Page) {
    super(`Unexpected answer to ${act}: ${status} ${location}`);
  }
}
