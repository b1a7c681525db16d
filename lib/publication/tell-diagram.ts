import { bpmnKept } from "#lib/diagrams/kept.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { noProcedure, procedureAsked } from "./tell-procedures.ts";

/** What happens to an application, as a file that a BPMN tool opens: of the latest version, or that of `?version=`. */
export const tellDiagram = async (request: Request, slug: string): Promise<Response> => {
  const procedure = procedureAsked(request, slug);
  if (procedure === undefined) return noProcedure(request);
  const language = asLanguage(new URL(request.url).searchParams.get("lang"));
  return new Response(await bpmnKept(procedure, language), {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "content-disposition": `attachment; filename="${procedure.slug}-${procedure.version}.bpmn"`,
    },
  });
};
