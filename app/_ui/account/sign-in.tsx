import type { ReactNode } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";

type SignInProps = {
  title: string;
  lead: string;
  reason: { tone: "info" | "warning"; title: Text; words: Text } | undefined;
  language: Language;
  children: ReactNode;
};

/** A sign-in page, with the reason of the return to it when there is one. */
export function SignIn({ title, lead, reason, language, children }: SignInProps) {
  return (
    <div className="pv-wrap pv-top">
      <div className="pv-title">
        <h1>{title}</h1>
        <p className="pv-lead">{lead}</p>
      </div>
      <div className="pv-narrow">
        {reason ? (
          <Alert tone={reason.tone} title={reason.title[language]} announced>
            <p>{reason.words[language]}</p>
          </Alert>
        ) : null}
        <div className="pv-account">{children}</div>
      </div>
    </div>
  );
}
