import { expect } from "vitest";
import { database } from "#db/client.ts";
import { agents, citizens, sessions } from "#db/schema.ts";
import type { Kind } from "#lib/identity/kind.ts";
import type { Answer, Person } from "./person.ts";

/** What a person reads, in the two languages, when they are not let in. */
const told = {
  refus: ["La connexion n’a pas eu lieu", "You are not signed in"],
  indisponible: ["Le service d’identification ne répond pas", "The sign-in service is not answering"],
  echec: ["La connexion n’a pas abouti", "The sign-in did not complete"],
  niveau: ["Une identification plus sûre est nécessaire", "A stronger sign-in is needed"],
  bloque: ["Cet accès est fermé pour le moment", "This access is closed for now"],
  "identite-incomplete": ["Il nous manque une partie de votre identité", "Part of your identity is missing"],
  acces: ["Vous n’avez pas accès à cet espace", "You do not have access to this area"],
} as const;

export type Told = keyof typeof told;

const signInPages = { citizen: "/connexion", agent: "/connexion/agent" } as const satisfies Record<Kind, string>;
const ownPages = { citizen: "/mes-demarches", agent: "/agent" } as const satisfies Record<Kind, string>;
const machinery = /node_modules|\.js:\d+|at Object\.|RPError|OPError|OAuthCallback|Configuration refused/;

/** The words are on the page, in both languages, and nothing of the machinery is. */
export const expectTold = async (person: Person, kind: Kind, page: Answer, motive: Told): Promise<void> => {
  expect(page.url.pathname).toBe(motive === "acces" ? "/api/connexion/proconnect/refus" : signInPages[kind]);
  expect(page.status).toBe(motive === "acces" ? 403 : 200);
  const [french, english] = told[motive];
  expect(wordsOf(page.text)).toContain(french);
  expect(page.text).not.toMatch(machinery);
  const before = person.jar.get("langue");
  person.jar.set("langue", "en");
  const translated = await person.open(page.url);
  expect(wordsOf(translated.text)).toContain(english);
  if (before === undefined) person.jar.forget("langue");
};

/** What a reader sees: what scripts carry does not count. */
export const wordsOf = (page: string): string =>
  page
    .replaceAll(/<(script|style|template)\b.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

export const isSignedIn = async (person: Person, kind: Kind): Promise<boolean> => {
  const page = await person.ask(ownPages[kind]);
  if (page.status === 200 && !page.location) return true;
  expect(page.location?.pathname).toBe(signInPages[kind]);
  return false;
};

/** Everything a sign-in may write. */
export const written = async (): Promise<Record<string, number>> => {
  const tables = { sessions, citizens, agents };
  const counts = Object.entries(tables).map(async ([name, table]) => [name, await database().$count(table)] as const);
  return Object.fromEntries(await Promise.all(counts));
};

/** Somebody tries, is not let in, is told why, and nothing was written. */
export const expectRefused = async (
  person: Person,
  kind: Kind,
  motive: Told,
  attempt: () => Promise<Answer>,
): Promise<void> => {
  const before = await written();
  const page = await attempt();
  await expectTold(person, kind, page, motive);
  expect(await written()).toEqual(before);
  expect(await isSignedIn(person, kind)).toBe(false);
};
