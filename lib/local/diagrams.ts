import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bpmnKept, drawingKept } from "#lib/diagrams/kept.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { say } from "./preparation/phase.mjs";

const timed = async (work: () => Promise<unknown>): Promise<string> => {
  const begun = performance.now();
  await work();
  const time = performance.now() - begun;
  return `${time.toFixed(time < 1 ? 3 : 0)} ms`;
};

/** The page that shows it, as it was built and leaves. */
const pageOf = ({ slug }: Procedure): string => {
  const file = `.next/server/app/fr/demarches/${slug}.html`;
  return existsSync(file) ? `${(gzipSync(readFileSync(file)).length / 1024).toFixed(1)} kB` : "not built";
};

/** What each diagram costs, made for the first time then given from memory; the very first starts the thread too. */
for (const procedure of catalogue)
  say(
    [
      procedure.slug,
      `drawing ${await timed(() => drawingKept(procedure, "fr"))}, then ${await timed(() => drawingKept(procedure, "fr"))}`,
      `BPMN ${await timed(() => bpmnKept(procedure, "fr"))}, then ${await timed(() => bpmnKept(procedure, "fr"))}`,
      `page ${pageOf(procedure)} gz`,
    ].join(" · "),
  );
