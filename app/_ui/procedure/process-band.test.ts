import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { draw } from "#lib/diagrams/drawing-of.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { ProcessBand } from "./process-band.tsx";

const shown = async (slug: string): Promise<string> =>
  renderToStaticMarkup(
    createElement(ProcessBand, { drawing: await draw(requireProcedure(slug), "fr"), language: "fr" }),
  );
const legendOf = (html: string): string => /<figcaption[\s\S]*<\/figcaption>/.exec(html)?.[0] ?? "";

describe("a diagram on a page", () => {
  it("has a legend of the lines that it draws, and of no other", async () => {
    const [sale, holder] = [await shown("declaration-de-cession"), await shown("changement-de-titulaire")];
    expect(legendOf(holder)).toContain("seulement si besoin");
    expect(legendOf(sale)).not.toContain("seulement si besoin");
    for (const legend of [legendOf(sale), legendOf(holder)]) expect(legend).toContain("échange");
  });

  it("says in a numbered list all that the two drawings say", async () => {
    const html = await shown("declaration-de-cession");
    const list = /<ol class="pv-told">[\s\S]*<\/ol>/.exec(html)?.[0] ?? "";
    expect(list.match(/<li/g)).toHaveLength(4);
    for (const said of [
      "Code de cession à remettre (5 chiffres)",
      "L’acquéreur (code de cession)",
      "Sous 15\u00a0jours",
    ])
      expect(list).toContain(said);
    expect(html.match(/<svg class="pv-flow is-(wide|tall)"[^>]*role="img"/g)).toHaveLength(2);
  });
});
