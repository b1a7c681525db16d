import type { ReactNode } from "react";
import { showReference } from "#lib/applications/reference.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import { Subject } from "./subject.tsx";

const back: Text = { fr: "Retour au dossier", en: "Back to the case" };

type SheetProps = { title: string; application: Application; back: string; children: ReactNode; language: Language };

/** A page with one form about one case. */
export function Sheet({ title, application, back: href, children, language }: SheetProps) {
  return (
    <main className="pv-sheet" id="contenu" tabIndex={-1}>
      <p>
        <a href={href}>
          <Icon name="back" /> {back[language]}
        </a>
      </p>
      <h1>{title}</h1>
      <p className="pv-row">
        <b>{application.applicantName}</b>
        <Subject row={application} />
        <span className="pv-soft pv-num">{showReference(application.reference)}</span>
      </p>
      {children}
    </main>
  );
}
