import type { Language, Text } from "#lib/engine/text.ts";

export type Crumb = { label: string; href: string };

const words: Text = { fr: "Fil d’Ariane", en: "Breadcrumb" };

/** @param here the current page, which leads nowhere. */
export function Crumbs({ language, trail, here }: { language: Language; trail: readonly Crumb[]; here: string }) {
  return (
    <nav className="pv-crumbs" aria-label={words[language]}>
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
