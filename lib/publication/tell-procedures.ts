import { parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { submissionSchema } from "#lib/engine/submission-schema/submission-schema.ts";
import { catalogue, isKnown, procedureBySlug, requireProcedure } from "#lib/procedures/catalogue.ts";

/** The procedures that are filed here, and where to read more of each. */
export const tellProcedures = (): Response =>
  Response.json({
    procedures: catalogue.map(({ slug, version, theme, title, short, summary, minutes }) => ({
      ...{ slug, version, theme, title, short, summary, minutes },
      definition: `/api/v1/procedures/${slug}`,
      schema: `/api/v1/procedures/${slug}/schema`,
      diagram: `/api/v1/procedures/${slug}/diagram.bpmn`,
      validate: `/api/v1/procedures/${slug}/validate`,
    })),
  });

/** The whole definition: the latest, or that of `?version=`. */
export const tellDefinition = (request: Request, slug: string): Response => {
  const procedure = procedureAsked(request, slug);
  return procedure ? Response.json(procedure) : noProcedure(request);
};

/** JSON Schema 2020-12 of what is sent to its `validate`. */
export const tellSchema = (request: Request, slug: string, now: Date): Response => {
  const procedure = procedureAsked(request, slug);
  if (procedure === undefined) return noProcedure(request);
  const { schema } = submissionSchema(procedure, parisDay(now));
  return Response.json(schema, { headers: { "content-type": "application/schema+json" } });
};

export const procedureAsked = (request: Request, slug: string): Procedure | undefined => {
  const version = new URL(request.url).searchParams.get("version");
  if (version === null) return procedureBySlug(slug);
  return /^\d{1,6}$/.test(version) && isKnown(slug, Number(version))
    ? requireProcedure(slug, Number(version))
    : undefined;
};

/** A person who opens the address reads the page of all that is absent. */
export const noProcedure = ({ headers }: Request): Response =>
  headers.get("accept")?.includes("text/html")
    ? new Response(null, { status: 404 })
    : Response.json(unknown, { status: 404 });

const unknown = {
  error: { fr: "Aucune démarche n’a ce nom, ou ce numéro.", en: "No procedure has that name, or that number." },
};
