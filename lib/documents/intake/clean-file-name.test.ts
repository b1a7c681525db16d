import { describe, expect, it } from "vitest";
import { cleanFileName } from "./clean-file-name.ts";

describe("a file’s name", () => {
  it.each([
    ["CNI-recto.pdf", "CNI-recto.pdf"],
    ["Justificatif de domicile (été).PDF", "Justificatif de domicile (été).pdf"],
    ["C:\\Users\\Ana\\scan.pdf", "scan.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["facture\u202Efdp.exe", "facturefdp.exe.pdf"],
    ["a\u0000b\u0007c\u200B.pdf", "abc.pdf"],
    ["e\u0301te\u0301.pdf", "été.pdf"],
    ["photo.jpg", "photo.pdf"],
    ["scan.2026", "scan.2026.pdf"],
    ['<img src="x">.pdf', "_img src=_x__.pdf"],
    ["  .pdf", "document.pdf"],
    ["", "document.pdf"],
    ["...", "document.pdf"],
    ["lone\uD800.pdf", "lone.pdf"],
    ["\u0634\u0647\u0627\u062F\u0629.pdf", "\u0634\u0647\u0627\u062F\u0629.pdf"],
  ])("%j becomes %j", (given, expected) => {
    expect(cleanFileName(given, "application/pdf")).toBe(expected);
  });

  it("is at most 120 characters, never cut inside one", () => {
    const name = cleanFileName(`${"👩‍👧".repeat(80)}.jpeg`, "image/jpeg");
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.isWellFormed()).toBe(true);
    expect(name.endsWith(".jpg")).toBe(true);
  });
});
