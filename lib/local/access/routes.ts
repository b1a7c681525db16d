import { readFile } from "node:fs/promises";
import { z } from "zod";

const text = z.record(z.string(), z.string());
const references = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

/** What the build serves, as it says itself: pages and handlers by address, with the methods of each; actions by file and name. */
export const builtRoutes = async () => {
  const paths = Object.entries(text.parse(await read(".next/app-path-routes-manifest.json")));
  const { node } = references.parse(await read(".next/server/server-reference-manifest.json"));
  const handlers = paths.filter(([file]) => file.endsWith("/route"));
  return {
    pages: paths.filter(([file]) => file.endsWith("/page")).map(([, route]) => route),
    handlers: await Promise.all(handlers.map(async ([file, route]) => ({ route, methods: await methodsOf(file) }))),
    actions: new Map(
      Object.entries(node).map(([id, { filename, exportedName }]) => [`${short(filename)}#${exportedName}`, id]),
    ),
  };
};

/** Without what only groups: `app/[lang]/(citizen)/`. */
const short = (file: string): string => file.replace(/^app\/\[lang\]\/\([^)]+\)\//, "");

/** A file that is served as it is has none of its own. */
const methodsOf = async (file: string): Promise<string[]> => {
  const source = await readFile(`app${file}.ts`, "utf8").catch(() => "export const GET");
  return [...source.matchAll(/^export (?:async )?(?:const|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm)].map(
    ([, method = ""]) => method,
  );
};
