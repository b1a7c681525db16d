"use client";

import { usePathname } from "next/navigation";
import type { Language, Text } from "#lib/engine/text.ts";
import { agentEntries } from "./navigation.ts";

const main: Text = { fr: "Principale", en: "Main" };

/** The same address in both languages: what the server rewrote it to is taken off. */
const plain = (path: string): string => path.replace(/^\/(fr|en)(?=\/)/, "");

export function AgentNav({ language }: { language: Language }) {
  const path = plain(usePathname());
  const [here] = agentEntries
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length);
  return (
    <nav className="pv-nav" aria-label={main[language]}>
      {agentEntries.map((entry) => (
        <a key={entry.href} href={entry.href} aria-current={entry === here ? "page" : undefined}>
          {entry.label[language]}
        </a>
      ))}
    </nav>
  );
}
