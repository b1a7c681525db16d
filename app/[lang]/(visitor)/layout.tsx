import type { ReactNode } from "react";
import { Main } from "#app/_ui/shell/main.tsx";
import { PageHeader } from "#app/_ui/shell/page-header.tsx";
import { SiteFooter } from "#app/_ui/shell/site-footer.tsx";
import { SkipLink } from "#app/_ui/shell/skip-link.tsx";
import { asLanguage } from "#lib/engine/text.ts";
import { isDemonstration } from "#lib/environment.ts";

/** What is made for one request and signed in for nothing: the tracker of whoever holds a link. */
export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const language = asLanguage((await params).lang);
  return (
    <>
      <SkipLink language={language} />
      <PageHeader language={language} demonstration={isDemonstration()} />
      <Main>{children}</Main>
      <SiteFooter language={language} />
    </>
  );
}
