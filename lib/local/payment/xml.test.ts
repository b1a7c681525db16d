import { describe, expect, it } from "vitest";
import { escapeXml, readXml } from "#lib/local/payment/xml.ts";

describe("xml", () => {
  it("reads elements with their namespaces, whatever the prefixes", () => {
    const read = readXml(`<?xml version="1.0"?><a:r xmlns:a="urn:x"><b xmlns='urn:y'/><c>un &amp; deux</c></a:r>`);
    expect(read).toEqual({
      name: "r",
      namespace: "urn:x",
      text: "",
      children: [
        { name: "b", namespace: "urn:y", text: "", children: [] },
        { name: "c", namespace: "", text: "un & deux", children: [] },
      ],
    });
  });

  it("gives back any text it has escaped", () => {
    const text = `<Île> & "l’œuvre" 'é' \u{1f600} &amp;`;
    expect(readXml(`<t>${escapeXml(text)}</t>`)?.text).toBe(text);
  });

  it("reads CDATA and numeric references", () => {
    expect(readXml("<t><![CDATA[<x>&]]>&#233;&#xe9;<!-- rien --></t>")?.text).toBe("<x>&éé");
  });

  it.each([
    ["a document type", `<!DOCTYPE t [<!ENTITY e "x">]><t>&e;</t>`],
    ["an unknown entity", "<t>&e;</t>"],
    ["a bare ampersand", "<t>a & b</t>"],
    ["tags that cross", "<a><b></a></b>"],
    ["an unclosed tag", "<a><b></b>"],
    ["two roots", "<a/><b/>"],
    ["text outside the root", "<a/>x"],
    ["an undeclared prefix", "<p:a/>"],
    ["nothing", ""],
  ])("refuses %s", (_, source) => {
    expect(readXml(source)).toBeNull();
  });
});
