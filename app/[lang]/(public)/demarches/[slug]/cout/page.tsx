import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Fee } from "#app/_ui/recap/fee.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { now } from "#lib/clock.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { CostForm } from "../cost-form.tsx";
import { costQuestions } from "../cost-questions.ts";
import { startOf } from "../start-box.tsx";
import { words } from "../words.ts";
import { computeCost, readGiven } from "./compute-cost.ts";

type Props = PageProps<"/[lang]/demarches/[slug]/cout">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const [language, procedure] = [asLanguage(lang), procedureBySlug(slug)];
  return procedure ? { title: `${words.cost[language]} – ${procedure.short[language]}`, robots: { index: false } } : {};
}

/** What a procedure would cost, computed from an address that says nothing of anyone. */
export default async function CostPage({ params, searchParams }: Props) {
  await connection();
  const { lang, slug } = await params;
  const language = asLanguage(lang);
  const procedure = procedureBySlug(slug) ?? notFound();
  const questions = (procedure.fee.kind === "none" ? undefined : costQuestions(procedure)) ?? notFound();
  const given = readGiven(questions, await searchParams);
  const fee = computeCost(procedure, questions, given, now());
  const trail = [
    { label: words.home[language], href: "/" },
    { label: words.procedures[language], href: "/demarches" },
    { label: procedure.title[language], href: `/demarches/${slug}` },
  ];
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={trail} here={words.cost[language]} />
      <div className="pv-title">
        <h1>{words.cost[language]}</h1>
        <p className="pv-lead">{procedure.title[language]}</p>
      </div>
      <div className="pv-narrow pv-stack">
        {fee ? (
          <Fee
            language={language}
            title={words.whatItCosts[language]}
            intro={words.estimate[language]}
            lines={fee.lines.map(({ code, label, explanation, source, cents }) => ({
              ...{ code, cents, label: label[language] },
              ...{ explanation: explanation[language], source: source[language] },
            }))}
            total={{ label: words.whatItCosts[language], cents: fee.totalCents }}
          />
        ) : (
          <p role="status">{words.incomplete[language]}</p>
        )}
        {questions.length > 0 ? (
          <CostForm slug={slug} questions={questions} language={language} values={given} />
        ) : null}
        <ButtonLink href={startOf(procedure)}>{words.start[language]}</ButtonLink>
      </div>
    </div>
  );
}
