import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { languages } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { composeEmail } from "./compose-email.ts";
import type { EmailFacts } from "./email-content.ts";
import { templateNamed, templates } from "./templates/index.ts";

const links = {
  tracking: "https://parvis.example/suivi/jeton-de-128-bits",
  space: "https://parvis.example/mes-demarches/7KQ4M2XP",
};
const [procedure] = catalogue;
if (procedure === undefined) throw new Error("The catalogue is empty");

const facts: EmailFacts = {
  reference: "D-7KQ4-M2XP",
  procedure,
  service: {
    name: { fr: "Service des immatriculations", en: "Vehicle registration service" },
    email: "immatriculations@parvis.example",
    phone: "01 99 00 12 34",
    postalAddress: "12 place des Platanes-Neufs, 93100 Montreuil",
    court: "Tribunal administratif de Montreuil",
  },
  writtenOn: "2026-03-12",
  filing: {
    receivedAt: new Date("2026-03-12T13:32:10Z"),
    answerExpectedOn: "2026-03-23",
    silence: { effect: "rejection", on: "2026-05-13" },
  },
  answerExpectedOn: "2026-03-23",
  answerBy: "2026-04-02",
  shipmentNumber: "6P00000000017",
};

const names = Object.keys(templates);
const compose = (name: string, language: "fr" | "en", changes: Partial<EmailFacts> = {}) =>
  composeEmail(templateNamed(name), { ...facts, ...changes }, links, language);
const readable = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>/, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  // Mail programs read no other style; a subject is as long as it needs, no search engine shows it.
  rules: { "no-inline-style": "off", "doctype-style": "off", "long-title": "off" },
});
const flat = (text: string) => text.replace(/\s+/g, " ");

describe.each(languages)("every e-mail in %s", (language) => {
  it.each(names)("%s is HTML without fault", async (name) => {
    const { results } = await validator.validateString(compose(name, language).html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });

  it.each(names)("%s has a subject, a title, an action and its tracking link in both forms", (name) => {
    const { subject, html, text } = compose(name, language);
    expect(subject.length).toBeGreaterThan(15);
    expect(subject).not.toMatch(/[\r\n]|undefined/);
    expect(html).toContain(`lang="${language}"`);
    expect(html).toContain(procedure.title[language]);
    expect(text).toContain(procedure.title[language]);
    for (const body of [html, text]) {
      expect(body).toContain(links.tracking);
      expect(body).toContain(facts.service.email);
      expect(body).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it.each(names)("%s says the same with and without HTML", (name) => {
    const { html, text } = compose(name, language);
    const shown = readable(html).toLowerCase();
    const lines = text.split("\n").map((line) => flat(line.replace(/^- /, "")).trim().toLowerCase());
    for (const line of lines.filter((each) => each.length > 2 && !each.startsWith("http")))
      expect(shown).toContain(line.replace(/\s*:$/, ""));
  });

  it.each(names)("%s asks nothing of another site and runs nothing", (name) => {
    const { html } = compose(name, language);
    expect(html).not.toMatch(/<(img|script|link|iframe|form|object)\b|url\(|@import/i);
    for (const [, address = ""] of html.matchAll(/href="([^"]+)"/g)) expect(Object.values(links)).toContain(address);
  });

  it.each(names)("%s is written from the facts alone when little is known", (name) => {
    const bare: EmailFacts = { reference: facts.reference, procedure, service: facts.service, writtenOn: "2026-03-12" };
    const { subject, text } = composeEmail(templateNamed(name), bare, links, language);
    expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN/);
  });
});

describe("the acknowledgement", () => {
  it.each(languages)("carries in %s the mentions of CRPA R112-11-1", (language) => {
    const { text } = compose("received", language);
    const { service } = facts;
    for (const mention of [service.name[language], service.email, service.phone, service.postalAddress])
      expect(text).toContain(mention);
    expect(flat(text)).toContain(
      { fr: "jeudi 12 mars 2026 à 14 h 32", en: "Thursday 12 March 2026 at 14:32" }[language],
    );
    expect(text).toContain({ fr: "mercredi 13 mai 2026", en: "Wednesday 13 May 2026" }[language]);
    expect(text).toContain({ fr: "décision implicite de rejet", en: "implicit decision of rejection" }[language]);
    expect(text.toLowerCase()).toContain("tribunal administratif de montreuil");
    expect(text).toContain("telerecours.fr");
  });

  it("says what silence gives when it accepts, and when it decides nothing", () => {
    const silent = (silence: NonNullable<EmailFacts["filing"]>["silence"]) =>
      compose("received", "fr", {
        filing: { receivedAt: new Date("2026-03-12T13:32:10Z"), answerExpectedOn: "2026-03-23", silence },
      }).text;
    expect(silent({ effect: "acceptance", on: "2026-05-13" })).toContain("article L232-3");
    expect(silent({ effect: "none" })).toContain("ni acceptation ni rejet");
  });
});

describe("what an e-mail keeps to itself", () => {
  it("is what was asked, when it says that something is", () => {
    const { subject, text } = compose("information_requested", "fr");
    expect(subject).toContain("2 avril 2026");
    expect(text).toContain("L114-5");
    expect(text).toContain(links.space);
  });

  it("is which decision was taken, when it is unfavourable", () => {
    for (const language of languages) {
      const { subject, text } = compose("rejected", language);
      expect(`${subject} ${text}`).not.toMatch(/refus|reject/i);
      expect(text).toContain(links.space);
    }
  });
});

describe("an e-mail", () => {
  it("gives the carrier’s number when a letter leaves, and when it leaves again", () => {
    expect(compose("dispatched", "fr").subject).toContain("6P00000000017");
    expect(compose("resent", "en").subject).toContain("6P00000000017");
  });

  it("tells a withdrawal from a closing for lack of payment", () => {
    expect(compose("withdrawn", "fr").subject).toContain("retirée");
    expect(compose("withdrawn", "fr", { unpaid: true }).subject).toContain("faute de paiement");
  });

  it("writes what it is given as text, never as markup", () => {
    const name = { fr: 'Service <b>"&"</b>', en: "Service" };
    const { html } = compose("received", "fr", { service: { ...facts.service, name } });
    expect(html).toContain("Service &lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;");
  });

  it("is refused when its name is unknown", () => {
    expect(() => templateNamed("toString")).toThrow("No e-mail template");
  });
});
