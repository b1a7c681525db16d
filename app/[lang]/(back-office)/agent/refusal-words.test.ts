import { describe, expect, it } from "vitest";
import { refusalWords } from "./refusal-words.ts";

const at = new Date("2026-11-03T09:18:00Z");
const overtaken = { ok: false, because: "overtaken", action: "approve", by: "Karim Haddad", byMe: false, at } as const;

describe("an agent who comes second", () => {
  it("is told by whom and when", () => {
    expect(refusalWords(overtaken, { language: "fr", now: new Date("2026-11-03T09:20:00Z") })).toBe(
      "Karim Haddad a accepté ce dossier à 10\u00a0h\u00a018. Votre décision n’a pas été enregistrée.",
    );
    expect(refusalWords(overtaken, { language: "en", now: new Date("2026-11-04T09:20:00Z") })).toBe(
      "Karim Haddad approved this case on Tuesday 3 November 2026 at 10:18. Your decision was not recorded.",
    );
  });

  it("is told so when it is themselves, in another window", () => {
    expect(refusalWords({ ...overtaken, byMe: true }, { language: "fr", now: at })).toBe(
      "Vous avez déjà accepté ce dossier à 10\u00a0h\u00a018. Cette seconde décision n’a pas été enregistrée.",
    );
  });
});
