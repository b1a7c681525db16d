import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { code, foreignIn, type Said } from "#e2e/support/foreign-words.ts";
import { misspaced } from "#lib/engine/check-procedure/check-wording.ts";
import { type Language, languages } from "#lib/engine/text.ts";

/** The words of the product under `fr` and `en`, wherever they are: pages that no journey reaches, refusals, outages, e-mails, papers. */
const wordsIn = (language: Language): Said[] =>
  globSync(["app/**/*.{ts,tsx}", "lib/**/*.ts"])
    .filter((file) => !/^lib\/local\/|\.test\.ts$|\/(testing|fixtures)\//.test(file))
    .flatMap((file) => wordsOf(file, readFileSync(file, "utf8"), language));

const wordsOf = (file: string, source: string, language: Language): Said[] => {
  const said: Said[] = [];
  const visit = (node: ts.Node, isOurs: boolean): void => {
    if (isOurs && isWords(node)) said.push({ where: file, words: node.text });
    ts.forEachChild(node, (child) => visit(child, isOurs || isUnder(node, child, language)));
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), false);
  return said;
};

const isUnder = (node: ts.Node, child: ts.Node, language: Language): boolean =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
  node.initializer === child &&
  node.name.getText() === language;

const isWords = (node: ts.Node): node is ts.Node & { text: string } =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

const misspacedAmong = (said: readonly Said[]): Said[] =>
  said.filter(({ words }) => misspaced.test(words.replaceAll(code, "…")));

describe("the words of the product", () => {
  it.each(languages)("are in the language they are given for: %s", (language) => {
    const words = wordsIn(language);
    expect(words.length).toBeGreaterThan(800);
    expect(foreignIn(words, language)).toEqual([]);
  });

  it("are spaced in the manner of French", () => {
    expect(misspacedAmong(wordsIn("fr"))).toEqual([]);
    expect(misspacedAmong(wordsOf("words.ts", 'const words = { fr: "Une erreur ?" };', "fr"))).toHaveLength(1);
  });

  it("are found foreign when they are", () => {
    const source = 'const words = { fr: "Votre demande", en: "Votre demande" };';
    expect(foreignIn(wordsOf("words.ts", source, "en"), "en")).toHaveLength(1);
    expect(foreignIn(wordsOf("words.ts", source, "fr"), "fr")).toEqual([]);
  });
});
