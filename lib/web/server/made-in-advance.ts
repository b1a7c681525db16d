import { isAsBuilt } from "#lib/procedures/registry.ts";
import { prerenderedIn } from "../policy/built.ts";
import { procedureAt } from "../policy/procedure-page.ts";

/** @returns whether the page at that path is the one that the build has made; that of a procedure is no longer, once another version is published */
export const madeInAdvance = async (folder: string): Promise<(path: string) => boolean> => {
  const prerendered = await prerenderedIn(folder);
  const paths = new Set(
    prerendered.flatMap((path) => (inLanguage.test(path) ? [path.replace(inLanguage, "") || "/"] : [])),
  );
  return (path) => {
    const procedure = procedureAt(path);
    return paths.has(path) && (procedure === undefined || isAsBuilt(procedure));
  };
};

const inLanguage = /^\/(fr|en)(?=\/|$)/;
