import type { Metadata } from "next";
import type { Language } from "#lib/engine/text.ts";
import { environment } from "#lib/environment.ts";

type Shared = { path: string; title: string; words: string; language: Language; card?: string };

/** What a page says of itself where it is shared, and to search engines: its one address, and its picture. */
export const sharedAs = ({ path, title, words, language, card = "accueil" }: Shared): Metadata => {
  const at = (address: string) => new URL(address, environment().PORTAL_URL).href;
  return {
    description: words,
    alternates: { canonical: at(path) },
    openGraph: {
      ...{ type: "website", siteName: "Parvis", url: at(path), title, description: words },
      locale: language === "fr" ? "fr_FR" : "en_GB",
      images: [{ url: at(`/api/carte/${card}?langue=${language}`), width: 1200, height: 630, alt: title }],
    },
    twitter: { card: "summary_large_image" },
  };
};
