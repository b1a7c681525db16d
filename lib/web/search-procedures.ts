import type { Procedure } from "#lib/engine/procedure.ts";
import { allow } from "#lib/limits/allow.ts";
import { findProcedures } from "#lib/search/find-procedures.ts";
import { currentLanguage } from "./language.ts";

/** One search of one person. @throws Unavailable when it is one too many */
export const searchProcedures = async (typed: string): Promise<Procedure[]> => {
  await allow("procedure-search");
  return findProcedures(typed);
};

/** What the words of the address find, for the list that opens while they are typed. */
export const searchAnswer = async (request: Request): Promise<Response> => {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const [found, language] = [await searchProcedures(typed), await currentLanguage()];
  return Response.json(
    found.map(({ slug, title, summary }) => ({ slug, title: title[language], summary: summary[language] })),
    { headers: { "cache-control": "private, no-store" } },
  );
};
