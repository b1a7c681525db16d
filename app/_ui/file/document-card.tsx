import type { ReactNode } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon, type IconName } from "../icon.tsx";
import { Tag } from "../tag.tsx";

export const documentStates = ["todo", "busy", "received", "ok", "obtained", "refused"] as const;
export type DocumentState = (typeof documentStates)[number];

type Look = {
  is: "todo" | "busy" | "ok" | "refused";
  tone: "miel" | "info" | "success" | "danger";
  icon?: IconName;
  label: Text;
};

const looks = {
  todo: { is: "todo", tone: "miel", label: { fr: "À fournir", en: "To be provided" } },
  busy: { is: "busy", tone: "info", label: { fr: "En cours d’envoi", en: "Being sent" } },
  received: { is: "ok", tone: "info", icon: "check", label: { fr: "Reçu", en: "Received" } },
  ok: { is: "ok", tone: "success", icon: "check", label: { fr: "Vérifié", en: "Checked" } },
  obtained: { is: "ok", tone: "success", icon: "check", label: { fr: "Déjà obtenu", en: "Already obtained" } },
  refused: { is: "refused", tone: "danger", icon: "alert", label: { fr: "À remplacer", en: "To be replaced" } },
} as const satisfies Record<DocumentState, Look>;

type DocumentCardProps = {
  language: Language;
  state: DocumentState;
  title: string;
  why: string;
  icon?: IconName;
  /** A preview; the icon otherwise. */
  thumbnail?: ReactNode;
  /** What is wrong and how to mend it, when refused. */
  reason?: ReactNode;
  /** What was checked, in words. */
  checks?: readonly string[];
  /** Buttons and links. */
  children?: ReactNode;
};

/** A list item of `<ul className="pv-docs">`: name and state on one line, why below, then what was checked. */
export function DocumentCard({
  language,
  state,
  title,
  why,
  icon,
  thumbnail,
  reason,
  checks = [],
  children,
}: DocumentCardProps) {
  const look: Look = looks[state];
  return (
    <li className="pv-doc" data-is={look.is}>
      <div className="pv-doc-thumb">{thumbnail ?? <Icon name={icon ?? "document"} />}</div>
      <div className="pv-doc-head">
        <h3>{title}</h3>
        <Tag tone={look.tone}>
          {look.icon ? <Icon name={look.icon} /> : null}
          {look.label[language]}
        </Tag>
      </div>
      <p className="pv-why">{why}</p>
      {reason || checks.length > 0 || children ? (
        <div className="pv-doc-body pv-stack pv-tight">
          {reason ? <p className="pv-reason">{reason}</p> : null}
          <Checks checks={checks} />
          {children}
        </div>
      ) : null}
    </li>
  );
}

function Checks({ checks }: { checks: readonly string[] }) {
  if (checks.length === 0) return null;
  return (
    <ul className="pv-checks">
      {checks.map((check) => (
        <li key={check}>
          <Icon name="check" />
          {check}
        </li>
      ))}
    </ul>
  );
}
