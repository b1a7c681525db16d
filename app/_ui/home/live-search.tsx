"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { plural } from "#lib/engine/numbers.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { type Found, lookUp } from "./look-up.ts";

const counted = {
  fr: (count: number) => `${count}\u00a0${plural(count, "fr", "démarche trouvée", "démarches trouvées")}`,
  en: (count: number) => `${count} ${plural(count, "en", "service found", "services found")}`,
} as const satisfies Record<Language, (count: number) => string>;

const otherWords: Text = { fr: "\u00a0: essayez avec d’autres mots.", en: ": try other words." };

type State = { typed: string; found: readonly Found[] };
const nothing: State = { typed: "", found: [] };

/** What is found opens under the field while it is typed, as links. Without script the form leads to the same. */
export function LiveSearch({ language, children }: { language: Language; children: ReactNode }) {
  const [{ typed, found }, setState] = useState(nothing);
  const type = async ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const found = await lookUp(target.value);
    if (found) setState({ typed: found.length > 0 || target.value.trim().length > 2 ? target.value : "", found });
  };
  const leave = ({ key }: KeyboardEvent) => {
    if (key === "Escape") setState(nothing);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is typed in the field that it holds.
    <div className="pv-live-search" onInput={type} onKeyDown={leave}>
      {children}
      <p className={typed === "" || found.length > 0 ? "ds-sr-only" : "pv-none"} role="status">
        {typed === "" ? null : counted[language](found.length)}
        {typed === "" || found.length > 0 ? null : otherWords[language]}
      </p>
      {found.length > 0 ? (
        <ul className="pv-matches">
          {found.map(({ slug, title, summary }) => (
            <li key={slug}>
              <a href={`/demarches/${slug}`}>{title}</a>
              <span>{summary}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
