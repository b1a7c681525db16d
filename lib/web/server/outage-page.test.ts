import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { languages } from "#lib/engine/text.ts";
import { outagePage, outagePolicy } from "./outage-page.ts";
import { outageWords, type Trouble } from "./outage-words.ts";

const troubles: readonly Trouble[] = ["database", "storage", "full", "hurried", "unreadable", "endless", "failed"];

describe.each(languages)("a page of trouble, in the language %s", (language) => {
  const other = language === "fr" ? "en" : "fr";

  it.each(troubles)("says what is wrong and what is kept in one language only: %s", (outage) => {
    const html = outagePage({ outage, language, address: "/mes-demarches" });
    expect(html).toContain(`<html lang="${language}">`);
    for (const said of [outageWords(outage, language).title, language === "fr" ? "Le portail" : "The public"])
      expect(html).toContain(said);
    const { title, sentences } = outageWords(outage, other);
    for (const said of [title, ...sentences]) expect(html).not.toContain(said);
  });

  it("needs nothing but itself: its own sheet, no script, no file", () => {
    const html = outagePage({ outage: "database", language, address: "/" });
    const sheet = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(outagePolicy).toContain(`'sha256-${createHash("sha256").update(sheet).digest("base64")}'`);
    expect(html).not.toMatch(/<script|<img|<link rel="stylesheet"|style="|url\(/);
  });
});
