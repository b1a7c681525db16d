import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormatName, formatNames, formats, normalisePlate, shapes, tidy } from "./formats.ts";

const today = "2026-11-21";
const accepted = (name: FormatName, raw: string): string | false => {
  const value = formats[name].normalise(raw);
  return value.length <= formats[name].maxLength && formats[name].accepts(value, today) && value;
};

describe("a registration number", () => {
  it.each([
    ["AB-123-CD", "AB-123-CD"],
    ["ab123cd", "AB-123-CD"],
    [" gt 589 zx ", "GT-589-ZX"],
    ["GR–417–PT", "GR-417-PT"],
    ["GR\u2011417\u2011PT", "GR-417-PT"],
    ["AB.123.CD", "AB-123-CD"],
    ["AA-001-AA", "AA-001-AA"],
    ["GB-642-K", "GB-642-K"],
    ["a12b", "A-12-B"],
    ["1234 AB 75", "1234 AB 75"],
    ["1234ab75", "1234 AB 75"],
    ["12-abc-2a", "12 ABC 2A"],
    ["1 A 971", "1 A 971"],
  ])("is understood when typed %j", (typed, kept) => {
    expect(accepted("plate", typed)).toBe(kept);
  });

  it.each([
    "SS-123-AB",
    "AB-123-SS",
    "WW-123-AB",
    "AI-123-BC",
    "AB-123-OC",
    "UB-123-AC",
    "AB-000-CD",
    "AB-1234-CD",
    "AB-12-CD",
    "W-123-AB",
    "1234 AB 96",
    "1234 AB 00",
    "12345 AB 75",
    "1234 IO 75",
    "1234 AB 977",
    "AB-123-CD AB-123-CD",
  ])("is refused when it is %s", (typed) => {
    expect(accepted("plate", typed)).toBe(false);
  });

  it("tells a number of before 2009 from a newer one", () => {
    expect(["1234 AB 75", "12abc2a"].map(shapes["former-plate"])).toEqual([true, true]);
    expect(["AB-123-CD", "GB-642-K", "", "75"].map(shapes["former-plate"])).toEqual([false, false, false, false]);
  });
});

describe("a formula number", () => {
  it.each([
    ["2010ES51284", "2010ES51284"],
    ["2009ap21452", "2009AP21452"],
    [" 2026 XY 12345 ", "2026XY12345"],
  ])("is understood when typed %j", (typed, kept) => {
    expect(accepted("formula", typed)).toBe(kept);
  });

  it.each(["2008AP21452", "2027AP21452", "10ES51284", "2010E51284", "2010ES5128", "2010ES512845", "ES201051284"])(
    "is refused when it is %s",
    (typed) => {
      expect(accepted("formula", typed)).toBe(false);
    },
  );
});

describe("a vehicle identification number", () => {
  it.each([
    ["1HGCM82633A004352", "1HGCM82633A004352"],
    ["vf1rja00 x6421 7835", "VF1RJA00X64217835"],
    ["AZA8734512", "AZA8734512"],
    ["12345", "12345"],
  ])("is understood when typed %j", (typed, kept) => {
    expect(accepted("vin", typed)).toBe(kept);
  });

  it.each(["1HGCM82633A0043521", "1HGCM82633I004352", "1HGCM82633O004352", "1HGCM82633Q004352", "1234"])(
    "is refused when it is %s",
    (typed) => {
      expect(accepted("vin", typed)).toBe(false);
    },
  );
});

describe("a name", () => {
  it.each(["Lemoine-Auger", "O’Malley", "d'Alembert", "Kerleo", "Jean-Noël Müller", "J. Ångström", "Ñañez", "Ива́н"])(
    "is accepted: %s",
    (name) => {
      expect(accepted("name", name)).toBe(name.normalize("NFC"));
    },
  );

  it.each(["X Æ A-12", "-", "’ ’", "Inès <b>", "a@b", "N".repeat(101)])("is refused: %s", (name) => {
    expect(accepted("name", name)).toBe(false);
  });
});

describe("a phone number", () => {
  it.each([
    ["06 99 00 12 34", "+33699001234"],
    ["01.99.00.12.34", "+33199001234"],
    ["+33 (0)6 99 00 12 34", "+33699001234"],
    ["0033 6 99 00 12 34", "+33699001234"],
    ["00 32 470 12 34 56", "+32470123456"],
    ["+590 690 00 12 34", "+590690001234"],
  ])("is kept in its international form when typed %j", (typed, kept) => {
    expect(accepted("phone", typed)).toBe(kept);
  });

  it.each(["06 99 00 12", "1234", "+0 699001234", "06 99 00 12 3a", "+1234567890123456"])(
    "is refused when it is %s",
    (typed) => {
      expect(accepted("phone", typed)).toBe(false);
    },
  );
});

describe("an e-mail address", () => {
  it.each([
    ["Ines.Carpentier@Example.TEST", "ines.carpentier@example.test"],
    ["a+b@mail.example.fr", "a+b@mail.example.fr"],
  ])("is kept in small letters when typed %j", (typed, kept) => {
    expect(accepted("email", typed)).toBe(kept);
  });

  it.each([
    "ines",
    "ines@example",
    "@example.fr",
    "a b@example.fr",
    "a@b@example.fr",
    `${"a".repeat(65)}@example.fr`,
    "a@example.fr, b@example.fr",
    "a@example.fr\r\nBcc: b@example.fr",
  ])("is refused when it is %j", (typed) => {
    expect(accepted("email", typed)).toBe(false);
  });
});

describe("a transfer code", () => {
  it("has five letters or digits", () => {
    expect(accepted("transfer-code", " 48 217 ")).toBe("48217");
    expect(accepted("transfer-code", "a1b2c")).toBe("A1B2C");
    expect(accepted("transfer-code", "4821")).toBe(false);
    expect(accepted("transfer-code", "482171")).toBe(false);
  });
});

describe("every format", () => {
  it("normalises once for all, and judges whatever is typed", { timeout: 30_000 }, () => {
    const typed = fc.string({ unit: "binary", maxLength: 30 });
    const holds = (name: FormatName, raw: string): boolean => {
      const once = formats[name].normalise(raw);
      return formats[name].normalise(once) === once && typeof formats[name].accepts(once, today) === "boolean";
    };
    fc.assert(fc.property(fc.constantFrom(...formatNames), typed, holds));
  });

  it("keeps nothing that cannot be seen or stored", () => {
    expect(tidy("I\u0000n\ud800e\u0300s\u200b\t d’Été \n")).toBe("I n ès d’Été");
    expect(normalisePlate("\u200egr417pt\u200f")).toBe("GR-417-PT");
  });
});
