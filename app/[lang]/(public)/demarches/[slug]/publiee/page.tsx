import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { asLanguage } from "#lib/engine/text.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { readStatistics } from "#lib/statistics/read-statistics.ts";
import { sharedAs } from "#lib/web/shared-as.ts";
import { ProcedureView } from "../procedure-view.tsx";
import { ToldToMachines } from "../told-to-machines.tsx";

type Props = PageProps<"/[lang]/demarches/[slug]/publiee">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const procedure = procedureBySlug(slug);
  const language = asLanguage(lang);
  if (procedure === undefined) return {};
  const [title, words] = [procedure.title[language], procedure.summary[language]];
  return { title, ...sharedAs({ path: `/demarches/${slug}`, title, words, language, card: slug }) };
}

/**
 * The page of a procedure as it is now, with what was last counted: the portal’s server draws it again every minute, and answers it at
 * the procedure’s own address. That of a version published since this portal was built has no other.
 */
export default async function PublishedProcedurePage({ params }: Props) {
  await connection();
  const { lang, slug } = await params;
  const language = asLanguage(lang);
  const procedure = procedureBySlug(slug) ?? notFound();
  const { of } = await readStatistics();
  return (
    <>
      <ProcedureView procedure={procedure} language={language} counted={of.get(slug)} />
      <ToldToMachines procedure={procedure} language={language} />
    </>
  );
}
