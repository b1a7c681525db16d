import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isEnough, median, medianOf, rowOf } from "./lighthouse/scores.ts";
import { slowdownOn } from "./lighthouse/slowdown.ts";
import { factors, visit } from "./lighthouse/visit.ts";
import { explain } from "./preparation/refusal.mjs";
import { ensureBrowser } from "./testing/browser.ts";
import { Failure } from "./testing/command.ts";

/** What a person reads without signing in. */
const pages = [
  "/",
  "/demarches",
  "/demarches/changement-de-titulaire",
  "/quelle-demarche",
  "/statistiques",
  "/connexion",
  "/connexion/agent",
  "/suivi",
  "/verification",
  "/aide",
  "/accessibilite",
  "/mentions-legales",
  "/donnees-personnelles",
  "/algorithmes",
];

/** npm run lighthouse -- [--runs 3] [--page /suivi]… : each page of a running portal, on a phone and on a desk. */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "3" }, page: { type: "string", multiple: true, default: pages } },
});
const portal = process.env.BASE_URL ?? "http://localhost:3000";
const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
try {
  const browser = await ensureBrowser();
  const first = { address: portal, factor: "desk", browser, folder, slowdown: 1 } as const;
  const indices = [(await visit(first)).index];
  let missed = 0;
  for (const page of values.page)
    for (const factor of factors) {
      const runs = [];
      for (let run = 0; run < Number(values.runs); run++) {
        const slowdown = slowdownOn(median(indices));
        const { scores, index } = await visit({
          address: new URL(page, portal).href,
          factor,
          browser,
          folder,
          slowdown,
        });
        runs.push(scores);
        indices.push(index);
      }
      const scores = medianOf(runs);
      if (!isEnough(scores)) missed++;
      process.stdout.write(rowOf(page, factor, scores));
    }
  const index = Math.round(median(indices));
  process.stdout.write(`Speed of this machine: ${index}; the phone is ${slowdownOn(index).toFixed(1)} times slower.\n`);
  process.stdout.write(missed === 0 ? "Every page is good enough.\n" : `${missed} under what is asked.\n`);
  process.exitCode = missed === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof Failure) process.stderr.write(`${error.output}\n`);
  else explain(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
