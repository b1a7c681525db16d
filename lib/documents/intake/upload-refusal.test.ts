import { describe, expect, it } from "vitest";
import { uploadRefusal, uploadRefusalStatus } from "./upload-refusal.ts";

describe("a refusal", () => {
  it("says what is wrong and what to do, in both languages", () => {
    expect(uploadRefusal("encrypted-pdf", "fr")).toBe(
      "Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis ajoutez-la.",
    );
    expect(uploadRefusal("encrypted-pdf", "en")).toMatch(/password.*Save a copy/);
    expect(uploadRefusalStatus("storage-full")).toBe(507);
  });
});
