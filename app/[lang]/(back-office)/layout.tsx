import "#app/_ui/styles/back-office.css";
import type { ReactNode } from "react";
import { Patience } from "#app/_ui/patience/patience.tsx";
import { AgentHeader } from "#app/_ui/shell/agent-header.tsx";
import { SkipLink } from "#app/_ui/shell/skip-link.tsx";
import { asLanguage } from "#lib/engine/text.ts";
import { isDemonstration } from "#lib/environment.ts";
import { currentAgent } from "#lib/identity/current.ts";

/** Pages bring their own `<main id="contenu">`: the queue and the file lay it out differently. */
export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const language = asLanguage((await params).lang);
  const agent = await currentAgent();
  const person = agent && { name: agent.displayName, initials: agent.initials };
  return (
    <div className="pv-agent" data-size="sm">
      <SkipLink language={language} />
      <AgentHeader language={language} person={person} demonstration={isDemonstration()} />
      {children}
      <Patience language={language} />
    </div>
  );
}
