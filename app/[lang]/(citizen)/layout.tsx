import type { ReactNode } from "react";
import { Patience } from "#app/_ui/patience/patience.tsx";
import { Main } from "#app/_ui/shell/main.tsx";
import { PageHeader } from "#app/_ui/shell/page-header.tsx";
import { SiteFooter } from "#app/_ui/shell/site-footer.tsx";
import { SkipLink } from "#app/_ui/shell/skip-link.tsx";
import { asLanguage } from "#lib/engine/text.ts";
import { isDemonstration } from "#lib/environment.ts";
import { currentCitizen } from "#lib/identity/current.ts";

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const language = asLanguage((await params).lang);
  const citizen = await currentCitizen();
  const person = citizen && { name: citizen.displayName, initials: citizen.initials };
  return (
    <>
      <SkipLink language={language} />
      <PageHeader language={language} person={person} demonstration={isDemonstration()} />
      <Main>{children}</Main>
      <Patience language={language} />
      <SiteFooter language={language} />
    </>
  );
}
