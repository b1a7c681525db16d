import type { Language, Text } from "#lib/engine/text.ts";
import { ButtonLink } from "../button-link.tsx";
import { Icon } from "../icon.tsx";
import { Brand } from "./brand.tsx";
import { DemonstrationPill } from "./demonstration.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { LogOut } from "./log-out.tsx";
import { Me, type Person } from "./me.tsx";
import { citizenEntries, type Entry, visitorEntries } from "./navigation.ts";

export type SiteHeaderProps = {
  language: Language;
  /** Who is signed in; a prerendered page does not know, and offers to sign in. */
  person?: Person | undefined;
  /** The address of the current section, among the entries of the navigation. */
  current?: string | undefined;
  demonstration?: boolean;
};

const words = {
  main: { fr: "Principale", en: "Main" },
  menu: { fr: "Menu", en: "Menu" },
  signIn: { fr: "Se connecter", en: "Sign in" },
} as const satisfies Record<string, Text>;

export function SiteHeader({ language, person, current, demonstration = false }: SiteHeaderProps) {
  const entries = person ? citizenEntries : visitorEntries;
  return (
    <header className="pv-header">
      <div className="pv-wrap">
        <Brand language={language} />
        {demonstration ? <DemonstrationPill language={language} /> : null}
        <nav className="pv-nav" aria-label={words.main[language]}>
          {entries.map((entry) => (
            <EntryLink key={entry.href} entry={entry} current={current} language={language} />
          ))}
        </nav>
        <div className="pv-tools">
          <LanguageSwitch language={language} />
          <Account language={language} person={person} />
        </div>
        <Menu language={language} person={person} entries={entries} current={current} demonstration={demonstration} />
      </div>
    </header>
  );
}

function EntryLink({ entry, current, language }: { entry: Entry; current: string | undefined; language: Language }) {
  return (
    <a href={entry.href} aria-current={entry.href === current ? "page" : undefined}>
      {entry.label[language]}
    </a>
  );
}

function Account({ language, person }: { language: Language; person: Person | undefined }) {
  if (!person) {
    return (
      <ButtonLink href="/connexion" look={{ variant: "secondary" }}>
        {words.signIn[language]}
      </ButtonLink>
    );
  }
  return (
    <>
      <Me person={person} />
      <LogOut language={language} />
    </>
  );
}

type MenuProps = {
  language: Language;
  person: Person | undefined;
  entries: readonly Entry[];
  current: string | undefined;
  demonstration: boolean;
};

/** The same on a small screen, opened without script. */
function Menu({ language, person, entries, current, demonstration }: MenuProps) {
  return (
    <details className="pv-menu">
      <summary>
        <Icon name="menu" />
        {words.menu[language]}
      </summary>
      <ul>
        {person ? (
          <li>
            <Me person={person} />
          </li>
        ) : null}
        {entries.map((entry) => (
          <li key={entry.href}>
            <EntryLink entry={entry} current={current} language={language} />
          </li>
        ))}
        {demonstration ? (
          <li>
            <DemonstrationPill language={language} />
          </li>
        ) : null}
        <li>
          <LanguageSwitch language={language} />
        </li>
        <li>{person ? <LogOut language={language} /> : <a href="/connexion">{words.signIn[language]}</a>}</li>
      </ul>
    </details>
  );
}
