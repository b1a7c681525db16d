import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "#lib/engine/text.ts";
import { catalogue, requireProcedure } from "#lib/procedures/catalogue.ts";
import type { Counted } from "#lib/statistics/statistics.ts";
import { HowLong } from "./demarches/[slug]/how-long.tsx";
import { HomeView } from "./home-view.tsx";
import { explained } from "./statistiques/text.ts";

const counted: Counted = {
  files: 1234,
  medianSeconds: 3.4 * 86_400,
  ninthDecileSeconds: 8.2 * 86_400,
  onTime: 0.914,
  atOnce: 0.928,
  countedAt: new Date("2026-11-22T15:50:00Z"),
};

describe("the figures of the home page", () => {
  it.each(languages)("are three, each with a way to how it is computed, in the language %s", (language) => {
    const statistics = { all: counted, of: new Map(), used: ["terrasse", "duplicata"] };
    const html = renderToStaticMarkup(createElement(HomeView, { language, statistics }));
    const ways = [...html.matchAll(/href="\/statistiques#([^"]+)"/g)].map(([, id]) => id);
    expect(ways).toHaveLength(3);
    expect(explained.map(({ id }) => id)).toEqual(expect.arrayContaining(ways));
    expect(html).toContain(language === "fr" ? "<b>4\u00a0jours</b>" : "<b>4\u00a0days</b>");
    const [first] = /<a href="\/demarches\/[^"]+/.exec(html) ?? [];
    expect(first).toBe('<a href="/demarches/terrasse');
  });

  it("are left out while too little was counted", () => {
    const html = renderToStaticMarkup(createElement(HomeView, { language: "fr" }));
    expect(html).not.toContain("/statistiques#");
    expect(html).toContain(catalogue[0]?.title.fr);
  });
});

describe("the time a procedure takes", () => {
  const procedure = requireProcedure("changement-de-titulaire");
  const shown = (known: Counted | undefined) =>
    renderToStaticMarkup(createElement(HowLong, { procedure, language: "fr", counted: known }));

  it("is the median and the ninth decile observed, without the wait for the person, and says from how many", () => {
    const html = shown(counted);
    expect(html).toContain("Une demande sur deux est décidée en 4\u00a0jours ou moins, neuf sur dix en 9\u00a0jours");
    expect(html).toMatch(/1\s234 demandes décidées ces 90 derniers jours, sans compter le temps passé à attendre/);
    expect(html).toContain('href="/statistiques#delai"');
  });

  it("is only the aim and the limit of the law when too few were decided", () => {
    const html = shown(undefined);
    expect(html).not.toContain("Une demande sur deux");
    expect(html).toContain("pas encore assez de dossiers");
  });
});
