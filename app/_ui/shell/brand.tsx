import type { Language, Text } from "#lib/engine/text.ts";

const tagline: Text = { fr: "Le portail des démarches", en: "The public services portal" };
const home: Text = { fr: "\u00a0: accueil", en: ": home" };

/** The mark: an arch, its threshold and the thread. */
export function Mark() {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="10" fill="var(--ds-color-accent-base-default)" />
      <g fill="none" strokeWidth="2.8" strokeLinecap="round" stroke="var(--ds-color-accent-base-contrast-default)">
        <path d="M10.5 22.5V16a7.5 7.5 0 0 1 15 0v6.5" />
        <path d="M6 28.5h24" opacity=".55" />
        <path d="M18 17v11.5" stroke="var(--ds-color-miel-base-default)" strokeDasharray=".1 4.6" />
      </g>
    </svg>
  );
}

export function Brand({ language, href = "/", under }: { language: Language; href?: string; under?: string }) {
  return (
    <a className="pv-brand" href={href}>
      <Mark />
      <span>
        Parvis<small>{under ?? tagline[language]}</small>
      </span>
      <span className="ds-sr-only">{home[language]}</span>
    </a>
  );
}
