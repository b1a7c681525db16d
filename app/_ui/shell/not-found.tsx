"use client";

import { useParams } from "next/navigation";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { buttonAttributes } from "../button-look.ts";

const words = {
  title: { fr: "Cette page n’existe pas", en: "This page does not exist" },
  lead: {
    fr: "L’adresse est peut-être incomplète, ou la page a été déplacée. Vos brouillons et vos demandes ne sont pas touchés.",
    en: "The address may be incomplete, or the page has moved. Your drafts and applications are safe.",
  },
  home: { fr: "Aller à l’accueil", en: "Go to the home page" },
  mine: { fr: "Mes démarches", en: "My applications" },
  help: { fr: "Aide et contact", en: "Help and contact" },
} as const satisfies Record<string, Text>;

const others = { fr: "en", en: "fr" } as const;

/** Without the icons, which would come with every page that may lead here. In the language of the page, then in the other: whoever follows a link may read only that one. Denied and absent read alike. */
export function NotFound() {
  const language = asLanguage(useParams().lang);
  const other = others[language];
  return (
    <div className="pv-wrap pv-top">
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
        <p className="pv-soft pv-stack-top" lang={other}>
          {words.title[other]}. {words.lead[other]}
        </p>
      </div>
      <p className="pv-row">
        <a {...buttonAttributes()} href="/">
          {words.home[language]}
        </a>
        <a {...buttonAttributes({ variant: "secondary" })} href="/mes-demarches">
          {words.mine[language]}
        </a>
        <a href="/aide">{words.help[language]}</a>
      </p>
    </div>
  );
}
