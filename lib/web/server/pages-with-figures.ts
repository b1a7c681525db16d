import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { procedureAt } from "../policy/procedure-page.ts";

/** Where a page that shows what was last counted is drawn; a version published since has a name of its own. */
export const pageWithFigures = (path: string): { path: string; name: string } | undefined => {
  if (path === "/") return { path: "/accueil", name: "/" };
  const procedure = procedureBySlug(procedureAt(path) ?? "");
  return procedure && { path: `${path}/publiee`, name: `${procedure.slug} ${procedure.version}` };
};
