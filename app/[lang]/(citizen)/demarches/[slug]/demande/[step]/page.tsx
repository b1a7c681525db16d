import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { asLanguage } from "#lib/engine/text.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { currentFiling, stepAddress } from "#lib/web/filing.ts";
import { DocumentsStep } from "./documents-step.tsx";
import { QuestionsStep } from "./questions-step.tsx";
import { SummaryStep } from "./summary-step.tsx";

type Props = {
  params: Promise<{ lang: string; slug: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug, step } = await params;
  const title = procedureBySlug(slug)?.steps.find((each) => each.slug === step)?.title[asLanguage(lang)];
  return title ? { title } : {};
}

export default async function Page({ params, searchParams }: Props) {
  const { lang, slug, step: name } = await params;
  const filing = await currentFiling(slug, `/demarches/${slug}/demande/${name}`);
  const { steps } = filing.procedure;
  const index = steps.findIndex((step) => step.slug === name);
  const step = steps[index];
  if (step === undefined) notFound();
  if (index > filing.furthest) redirect(stepAddress(filing.procedure, steps[filing.furthest]));
  const view = { filing, step, index, language: asLanguage(lang) };
  const notices = await searchParams;
  if (step.documents) return <DocumentsStep {...view} notices={notices} />;
  return index === steps.length - 1 ? <SummaryStep {...view} refused={notices.refus} /> : <QuestionsStep {...view} />;
}
