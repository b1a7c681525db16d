import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { acknowledgementPdf, type Silence } from "./acknowledgement.ts";
import { decisionPdf } from "./decision.ts";
import { grantedDocumentPdf } from "./granted-document.ts";
import { provisionalCertificateEnd, provisionalCertificatePdf } from "./provisional-certificate.ts";
import { receiptPdf } from "./receipt.ts";
import { acknowledgement, certificate, fee, granted, issued, payment, refusal } from "./sample-data.ts";

vi.setConfig({ testTimeout: 30_000 });

const nodeSchema = z.object({ role: z.string(), alt: z.string(), children: z.array(z.unknown()) }).partial();

/** What a reader finds in the file: its words, its tags in reading order, its declarations. */
async function read(file: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const words = contents.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : "")));
  const nodes: { role?: string | undefined; alt?: string | undefined }[] = [];
  const walk = (node: unknown): void => {
    const { children = [], ...own } = nodeSchema.parse(node);
    nodes.push(own);
    children.forEach(walk);
  };
  for (const page of pages) walk(await page.getStructTree());
  const { info } = await pdf.getMetadata();
  const declared = { info, marked: (await pdf.getMarkInfo())?.Marked, pages: pdf.numPages };
  const text = words.join(" ").replace(/\s+/g, " ");
  await pdf.loadingTask.destroy();
  return { ...declared, text, nodes, roles: new Set(nodes.map(({ role }) => role)) };
}

const made = {
  acknowledgement: () => acknowledgementPdf(acknowledgement),
  certificate: () => provisionalCertificatePdf(certificate),
  refusal: () => decisionPdf(refusal),
  granted: () => grantedDocumentPdf(granted),
  receipt: () => receiptPdf({ ...issued, payer: "Inès Carpentier", payment, fee }),
};

describe("every issued document", () => {
  it.each([
    ["acknowledgement", "Accusé d’enregistrement et de réception électronique K7MP-4T2X", 3],
    ["certificate", "Certificat provisoire d’immatriculation GR-417-PT", 1],
    ["refusal", "Décision de refus K7MP-4T2X", 2],
    ["receipt", "Reçu de paiement K7MP-4T2X", 2],
    ["granted", "Certificat de situation K7MP-4T2X", 1],
  ] as const)("the %s is tagged, titled and in French", async (kind, title, pages) => {
    const document = await read(await made[kind]());
    expect(document.info).toMatchObject({ Title: title, Language: "fr-FR", CreationDate: "D:20260312133220Z" });
    expect(document).toMatchObject({ marked: true, pages });
    expect([...document.roles]).toEqual(
      expect.arrayContaining(["Document", "H1", "H2", "P", "L", "LI", "Figure", "Link"]),
    );
    expect(document.nodes.filter(({ role }) => role === "H1")).toHaveLength(1);
    expect(document.nodes.find(({ role }) => role === "Figure")?.alt).toContain("https://parvis.example/verification");
    expect(document.text).toContain("H4RT-9WQK");
  });

  it.each(["acknowledgement", "certificate", "refusal", "receipt", "granted"] as const)(
    "the %s is the same to the byte for the same data",
    async (kind) => {
      expect((await made[kind]()).equals(await made[kind]())).toBe(true);
    },
  );

  it("embeds its typeface and calls for nothing else", async () => {
    const raw = (await made.acknowledgement()).toString("latin1");
    expect(raw.match(/\/FontFile2/g)?.length).toBe(3);
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
  });
});

describe("what is granted", () => {
  it("says what it says, until when, by which text, and that nobody but the system decided", async () => {
    const { text } = await read(await made.granted());
    for (const mention of [
      "Délivré à Inès Carpentier, 18 rue des Lilas, 93100 Montreuil",
      "Valable du 12 mars 2026 au samedi 11 avril 2026.",
      "Rien ne s’oppose à la vente de ce véhicule.",
      "GR-417-PT",
      "Code de la route, article L322-2",
      "Cette décision a été prise automatiquement",
      "Vous pouvez demander qu’un agent la réexamine.",
      "Commission d’accès aux documents administratifs (CADA)",
    ])
      expect(text).toContain(mention);
  });

  it("does not say so when a person decided, and has no end when it has none", async () => {
    const { until: _, ...lasting } = { ...granted, isAutomatic: false };
    const { text } = await read(await grantedDocumentPdf(lasting));
    expect(text).not.toContain("automatiquement");
    expect(text).toContain("Le jeudi 12 mars 2026");
    expect(text).not.toContain("Valable");
  });
});

describe("the acknowledgement", () => {
  it("carries every mention the code asks for", async () => {
    const { text } = await read(await made.acknowledgement());
    for (const mention of [
      "Demande reçue le jeudi 12 mars 2026 à 14 h 32 (heure de Paris)",
      "Service des titres de véhicules",
      "titres@parvis.example",
      "01 99 00 12 34",
      "99123 Valmont-sur-Isse",
      "décision implicite de rejet. Sans réponse de notre part le mercredi 13 mai 2026",
      "sous réserve que votre dossier soit complet",
      "dans un délai de deux mois à compter du 13 mai 2026",
      "recours gracieux",
      "recours hiérarchique",
      "tribunal administratif de Valmont",
      "K7MP-4T2X",
      "Changer le titulaire d’une carte grise",
      "GR-417-PT",
      "6030 3ae2 2b99 8861",
      "5 CV × 68,95 €",
      "358,76 € réglés le jeudi 12 mars 2026 à 14 h 31 (carte bancaire, transaction PF-20260312-00042)",
      "traitement algorithmique dont la finalité",
      "Commission d’accès aux documents administratifs (CADA)",
      "R112-11-1",
    ]) {
      expect(text).toContain(mention);
    }
  });

  it.each([
    [
      { effect: "acceptance", on: "2026-05-13" },
      "décision implicite d’acceptation",
      "attestation de cette acceptation (article L232-3",
    ],
    [{ effect: "none" }, "ne vaut ni acceptation ni rejet", "Si vous ne recevez pas de réponse"],
  ] as const satisfies readonly (readonly [Silence, string, string])[])(
    "says what silence is worth: %o",
    async (silence, ...mentions) => {
      const { text } = await read(await acknowledgementPdf({ ...acknowledgement, silence }));
      for (const mention of mentions) expect(text).toContain(mention);
      expect(text).not.toContain("recours gracieux");
    },
  );

  it("lists what is missing, by when, and what follows", async () => {
    const missing = { items: ["Justificatif de domicile de moins de six mois"], before: "2026-04-02" };
    const { text } = await read(await acknowledgementPdf({ ...acknowledgement, missing }));
    expect(text).toContain("au plus tard le jeudi 2 avril 2026");
    expect(text).toContain("Justificatif de domicile de moins de six mois");
    expect(text).toContain("article L114-5");
    expect(text).toContain("est suspendu pendant ce temps");
  });

  it("speaks English", async () => {
    const { text, info } = await read(await acknowledgementPdf({ ...acknowledgement, language: "en" }));
    expect(info).toMatchObject({ Language: "en-GB" });
    expect(text).toContain("Request received on Thursday 12 March 2026 at 14:32 (Paris time)");
    expect(text).toContain("5 CV × €68.95");
  });

  it("leaves the fee out of a free procedure, and holds long summaries", async () => {
    const { fee: _, payment: __, ...free } = acknowledgement;
    const row = { label: "Une question assez longue pour passer à la ligne", value: "réponse ".repeat(60) };
    const long = { ...free, summary: [{ title: "Réponses", rows: Array.from({ length: 40 }, () => row) }] };
    const { text, pages } = await read(await acknowledgementPdf(long));
    expect(text).not.toContain("algorithmique");
    expect(pages).toBeGreaterThan(4);
  });
});

describe("the provisional certificate", () => {
  it("says whose, which vehicle, until when and where", async () => {
    const { text } = await read(await made.certificate());
    for (const mention of ["GR-417-PT", "CARPENTIER Inès", "MARCHAND Hugo", "VF1RJA00961234567", "RENAULT", "5 CV"]) {
      expect(text).toContain(mention);
    }
    expect(text).toContain("Valable du 12 mars 2026 au dimanche 12 avril 2026. Valable en France uniquement.");
    expect(text).not.toContain("Spécimen");
  });

  it("lasts a month, to the last day of a shorter one", () => {
    expect(provisionalCertificateEnd("2026-01-31")).toBe("2026-02-28");
    expect(provisionalCertificateEnd("2026-12-15")).toBe("2027-01-15");
  });

  it("is stamped as a specimen in a demonstration", async () => {
    const { text, pages } = await read(await provisionalCertificatePdf({ ...certificate, demonstration: true }));
    expect(pages).toBe(1);
    expect(text.match(/Spécimen de démonstration – sans valeur/g)).toHaveLength(2);
  });
});

describe("the decision", () => {
  it("refuses with its grounds, its author and the ways of appeal", async () => {
    const { text } = await read(await made.refusal());
    for (const mention of [
      "Votre demande du 12 mars 2026 est refusée",
      "En droit Code de la route, article R322-5.",
      "En fait Opposition du 3 février.",
      "Malik Ferrand",
      "Instructeur des titres de véhicules",
      "dispensée de signature",
      "dans un délai de deux mois à compter de sa notification",
      "www.telerecours.fr",
      "traitement algorithmique",
      "La somme réglée vous sera remboursée.",
    ]) {
      expect(text).toContain(mention);
    }
  });

  it("approves, and says what comes next", async () => {
    const outcome = { kind: "approved", next: ["Votre titre part en fabrication."] } as const;
    const { text } = await read(await decisionPdf({ ...refusal, outcome }));
    expect(text).toContain("Votre demande du 12 mars 2026 est acceptée.");
    expect(text).toContain("Votre titre part en fabrication.");
    expect(text).not.toContain("En droit");
  });
});

describe("the receipt", () => {
  it("says what was paid, when, how, and for what", async () => {
    const { text, roles } = await read(await made.receipt());
    expect(text).toContain("358,76 €");
    expect(text).toContain("PF-20260312-00042");
    expect([...roles]).toEqual(expect.arrayContaining(["Table", "TR", "TH", "TD"]));
  });
});
