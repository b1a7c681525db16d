import { z } from "zod";
import { contextOf, placeFacts } from "#lib/applications/context.ts";
import { feeOf } from "#lib/applications/fee.ts";
import { checkAnswers, fieldsOf } from "#lib/engine/answers.ts";
import { refuseStrangeData } from "#lib/engine/check-procedure/plain-data.ts";
import { type Problem, problem } from "#lib/engine/check-procedure/problem.ts";
import { wordIssues } from "#lib/engine/check-procedure/word-issues.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { questionsIn } from "#lib/engine/questions.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";

/** In bytes: twenty times what the longest of our forms sends. */
const longest = 65_536;

const submission = z.strictObject({ answers: z.record(z.string().max(100), z.string().max(4_000)) });

/** What would be asked, what is wrong and what would be due, of answers that are neither kept nor shown to any register. */
export const validateSubmission = async (request: Request, procedure: Procedure, now: Date): Promise<Response> => {
  const body = await limitedText(request);
  if (body === undefined) return refused(413, [tooLong]);
  const given = jsonOf(body);
  const strange = given === undefined ? [notJson] : refuseStrangeData(given);
  if (strange.length > 0) return refused(400, strange);
  const read = submission.safeParse(given, { reportInput: true });
  return read.success ? judged(procedure, read.data.answers, now) : refused(400, wordIssues(read.error.issues));
};

const judged = (procedure: Procedure, raw: Answers, now: Date): Response => {
  const fields = fieldsOf(procedure);
  const asked = contextOf({ answers: raw, facts: {} }, now);
  const { answers, refusals } = checkAnswers(fields, raw, { ...asked, knows: knowledge }, procedure.rules);
  const context = { ...asked, answers, facts: placeFacts(procedure, answers), knows: knowledge };
  return Response.json({
    procedure: procedure.slug,
    version: procedure.version,
    visible: questionsIn(fields, context).map(({ key }) => key),
    answers,
    errors: refusals,
    fee: feeOf(procedure, context) ?? null,
  });
};

const refused = (status: 400 | 413, problems: readonly Problem[]): Response => Response.json({ problems }, { status });

/** Undefined past the limit, without reading the rest. */
const limitedText = async (request: Request): Promise<string | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > longest) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const tooLong = problem(
  [],
  { fr: "Cet envoi est trop long.", en: "This is too long." },
  { fr: "Une demande tient en 65 536 octets.", en: "An application fits in 65,536 bytes." },
);

const notJson = problem(
  [],
  { fr: "Cet envoi n’est pas du JSON.", en: "This is not JSON." },
  { fr: 'Envoyez { "answers": { … } } en UTF-8.', en: 'Send { "answers": { … } } in UTF-8.' },
);
