import type { Language, Text } from "#lib/engine/text.ts";
import { ownOrigin } from "../own-origin.ts";
import { outagePolicy, plainPage } from "./outage-page.ts";
import type { AbsencePage } from "./show-absence.ts";

const address = "/absente";
const known = new Map<Language, AbsencePage>();

/** The prerendered page, asked once of this very process: looking for holes costs little. */
export const absencePage = async (language: Language): Promise<AbsencePage> => {
  const page = known.get(language) ?? (await read(language).catch(() => undefined));
  if (page) known.set(language, page);
  return page ?? plainly(language);
};

const kept = ["content-type", "content-security-policy"];

const read = async (language: Language): Promise<AbsencePage | undefined> => {
  const answer = await fetch(`${ownOrigin()}${address}`, { headers: { cookie: `langue=${language}` } });
  if (!answer.ok) return undefined;
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => kept.includes(name)));
  return { body: await answer.text(), headers: { ...headers, ...always } };
};

const always = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

const title: Text = { fr: "Cette page n’existe pas", en: "This page does not exist" };
const safe: Text = {
  fr: "L’adresse est peut-être incomplète, ou la page a été déplacée. Vos brouillons et vos demandes ne sont pas touchés.",
  en: "The address may be incomplete, or the page has moved. Your drafts and applications are safe.",
};
const home: Text = { fr: "Aller à l’accueil", en: "Go to the home page" };

const plainly = (language: Language): AbsencePage => ({
  body: plainPage(
    language,
    { title: title[language], sentences: [safe[language]] },
    `<p class="row"><a class="button" href="/">${home[language]}</a></p>`,
  ),
  headers: {
    ...always,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": outagePolicy,
  },
});
