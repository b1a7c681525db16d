import type { Language, Text } from "#lib/engine/text.ts";
import { Crumbs } from "../shell/crumbs.tsx";

export type StatementSection = {
  id: string;
  title: Text;
  paragraphs?: readonly Text[];
  list?: readonly Text[];
  links?: readonly { href: string; label: Text }[];
};
export type StatementText = { title: Text; lead: Text; sections: readonly StatementSection[] };

const home: Text = { fr: "Accueil", en: "Home" };

/** A page that only informs. */
export function Statement({ text, language }: { text: StatementText; language: Language }) {
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: home[language], href: "/" }]} here={text.title[language]} />
      <div className="pv-title">
        <h1>{text.title[language]}</h1>
        <p className="pv-lead">{text.lead[language]}</p>
      </div>
      <div className="pv-prose">
        {text.sections.map((section) => (
          <Section key={section.id} section={section} language={language} />
        ))}
      </div>
    </div>
  );
}

function Section({ section, language }: { section: StatementSection; language: Language }) {
  const { paragraphs = [], list = [], links = [] } = section;
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title[language]}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.fr}>{paragraph[language]}</p>
      ))}
      {list.length > 0 ? (
        <ul>
          {list.map((item) => (
            <li key={item.fr}>{item[language]}</li>
          ))}
        </ul>
      ) : null}
      {links.map((link) => (
        <p key={link.href}>
          <a href={link.href}>{link.label[language]}</a>
        </p>
      ))}
    </section>
  );
}
