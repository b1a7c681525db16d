import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { asLanguage } from "#lib/engine/text.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { ProcedureView } from "../procedure-view.tsx";

type Props = PageProps<"/[lang]/demarches/[slug]/publiee">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const procedure = procedureBySlug(slug);
  const language = asLanguage(lang);
  return procedure ? { title: procedure.title[language], description: procedure.summary[language] } : {};
}

/** The page of a procedure published since this portal was built: proxy.ts shows it at the procedure’s own address. */
export default async function PublishedProcedurePage({ params }: Props) {
  await connection();
  const { lang, slug } = await params;
  const procedure = procedureBySlug(slug) ?? notFound();
  return <ProcedureView procedure={procedure} language={asLanguage(lang)} />;
}
