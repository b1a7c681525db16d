import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const hint = "//# allFunctionsCalledOnLoad\n";
const buildManifest = z.object({ rootMainFiles: z.array(z.string()).min(1) });

/**
 * After `next build`: the scripts that every page starts ask to be compiled whole while they arrive, beside the page, and not
 * function by function as they run, in front of it. To a browser without such hints it is a comment.
 * Source: explicit compile hints of V8, https://v8.dev/blog/explicit-compile-hints
 */
export const hintScripts = async (folder: string): Promise<void> => {
  const manifest = buildManifest.parse(JSON.parse(await readFile(join(folder, "build-manifest.json"), "utf8")));
  for (const name of manifest.rootMainFiles) {
    const file = join(folder, name);
    const script = await readFile(file, "utf8");
    if (!script.startsWith(hint)) await writeFile(file, hint + script);
  }
};
