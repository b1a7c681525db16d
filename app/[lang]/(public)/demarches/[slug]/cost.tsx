import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { CostForm } from "./cost-form.tsx";
import { costQuestions } from "./cost-questions.ts";
import { words } from "./words.ts";

/** What it costs in words, and where it depends on something, the way to compute it. */
export function Cost({ procedure, language }: { procedure: Procedure; language: Language }) {
  const questions = procedure.fee.kind === "none" ? undefined : costQuestions(procedure);
  return (
    <div className="pv-stack">
      <p>{procedure.cost[language]}</p>
      {questions && questions.length > 0 ? (
        <CostForm slug={procedure.slug} questions={questions} language={language} />
      ) : null}
      {questions?.length === 0 ? (
        <p>
          <a href={`/demarches/${procedure.slug}/cout`}>{words.detail[language]}</a>
        </p>
      ) : null}
      {procedure.fee.kind === "none" ? null : (
        <p>
          <a href="/algorithmes">{words.rules[language]}</a>
        </p>
      )}
    </div>
  );
}
