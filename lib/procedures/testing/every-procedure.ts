import { defineProcedure, type Procedure } from "#lib/engine/procedure.ts";
import { shipped } from "../catalogue.ts";
import { everyQuestion } from "../fixtures/every-question/every-question.ts";

/** What is proved of each procedure: those shipped, and the one that tests wrote, by their name. */
export const everyProcedure: readonly (readonly [slug: string, procedure: Procedure])[] = [
  ...shipped,
  defineProcedure(everyQuestion),
].map((procedure) => [procedure.slug, procedure] as const);
