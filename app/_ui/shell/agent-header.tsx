import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import { AgentNav } from "./agent-nav.tsx";
import { Brand } from "./brand.tsx";
import { DemonstrationPill } from "./demonstration.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { LogOut } from "./log-out.tsx";
import { Me, type Person } from "./me.tsx";

export type AgentHeaderProps = {
  language: Language;
  person?: Person | undefined;
  demonstration?: boolean;
};

const words = {
  under: { fr: "Instruction", en: "Casework" },
  search: { fr: "Chercher", en: "Search" },
  label: {
    fr: "Chercher un numéro de dossier, un nom ou une plaque",
    en: "Search for a reference, a name or a plate",
  },
  placeholder: { fr: "Numéro de dossier, nom ou plaque", en: "Reference, name or plate" },
} as const satisfies Record<string, Text>;

export function AgentHeader({ language, person, demonstration = false }: AgentHeaderProps) {
  return (
    <header className="pv-header">
      <div className="pv-wrap">
        <Brand language={language} href="/agent" under={words.under[language]} />
        {demonstration ? <DemonstrationPill language={language} /> : null}
        {person ? (
          <>
            <AgentNav language={language} />
            <Search language={language} />
            <Me person={person} />
            <LogOut language={language} />
          </>
        ) : null}
        <LanguageSwitch language={language} />
      </div>
    </header>
  );
}

function Search({ language }: { language: Language }) {
  return (
    <search className="pv-omni-frame">
      <form className="pv-omni" action="/agent/dossiers">
        <button type="submit" aria-label={words.search[language]}>
          <Icon name="search" />
        </button>
        <label className="ds-sr-only" htmlFor="omni">
          {words.label[language]}
        </label>
        <input id="omni" type="search" name="q" placeholder={words.placeholder[language]} />
        <kbd className="pv-key">/</kbd>
      </form>
    </search>
  );
}
