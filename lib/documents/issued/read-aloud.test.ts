import { describe, expect, it, vi } from "vitest";
import type { Language } from "#lib/engine/text.ts";
import { acknowledgementPdf } from "./acknowledgement.ts";
import { decisionPdf } from "./decision.ts";
import { provisionalCertificatePdf } from "./provisional-certificate.ts";
import { receiptPdf } from "./receipt.ts";
import { acknowledgement, certificate, fee, issued, payment, refusal } from "./sample-data.ts";
import { readAloud, readTooLate } from "./testing/read-aloud.ts";

vi.setConfig({ testTimeout: 30_000 });

const approval = { kind: "approved", next: ["Votre titre part en fabrication."] } as const;

const made = {
  acknowledgement: (language: Language) => acknowledgementPdf({ ...acknowledgement, language }),
  receipt: (language: Language) => receiptPdf({ ...issued, payer: "Inès Carpentier", payment, fee, language }),
  certificate: (language: Language) => provisionalCertificatePdf({ ...certificate, language }),
  refusal: (language: Language) => decisionPdf({ ...refusal, language }),
  approval: (language: Language) => decisionPdf({ ...refusal, outcome: approval, language }),
} as const;

const kinds = ["acknowledgement", "receipt", "certificate", "refusal", "approval"] as const;
const every = kinds.flatMap((kind) => [{ kind, language: "fr" } as const, { kind, language: "en" } as const]);

describe.each(every)("the $kind in $language, read aloud", ({ kind, language }) => {
  it("says what it is, in which language, and shows its title", async () => {
    const document = await readAloud(await made[kind](language));
    expect(document).toMatchObject({
      marked: true,
      showsTitle: true,
      language: { fr: "fr-FR", en: "en-GB" }[language],
      title: expect.stringMatching(/K7MP-4T2X|GR-417-PT/),
    });
  });

  it("begins with one title, and goes down one heading at a time", async () => {
    const { pieces } = await readAloud(await made[kind](language));
    const levels = pieces.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels).toContain(2);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("is read in the order in which it is seen", async () => {
    const { pieces } = await readAloud(await made[kind](language));
    expect(pieces.length).toBeGreaterThan(20);
    expect(readTooLate(pieces)).toEqual([]);
  });
});

describe("the order of reading", () => {
  const piece = (words: string, left: number, bottom: number) => ({
    ...{ role: "P", page: 1, words, left, bottom },
    ...{ right: left + 80, top: bottom + 10 },
  });

  it("is found wrong when what is higher, or further left on a line, comes after", () => {
    expect(readTooLate([piece("b", 50, 100), piece("a", 50, 200)])).toHaveLength(1);
    expect(readTooLate([piece("b", 200, 100), piece("a", 50, 100)])).toHaveLength(1);
    expect(readTooLate([piece("a", 50, 100), piece("b", 200, 300), piece("c", 200, 200)])).toEqual([]);
  });
});
