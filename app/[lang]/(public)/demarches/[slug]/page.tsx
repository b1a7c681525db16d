import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asLanguage } from "#lib/engine/text.ts";
import { procedureBySlug, shipped } from "#lib/procedures/catalogue.ts";
import { ProcedureView } from "./procedure-view.tsx";

type Props = PageProps<"/[lang]/demarches/[slug]">;

/** What this portal is built with; proxy.ts leads elsewhere to what was published since. */
export const dynamicParams = false;

export const generateStaticParams = () => shipped.map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const procedure = procedureBySlug(slug);
  const language = asLanguage(lang);
  return procedure ? { title: procedure.title[language], description: procedure.summary[language] } : {};
}

export default async function ProcedurePage({ params }: Props) {
  const { lang, slug } = await params;
  const procedure = procedureBySlug(slug) ?? notFound();
  return <ProcedureView procedure={procedure} language={asLanguage(lang)} />;
}
