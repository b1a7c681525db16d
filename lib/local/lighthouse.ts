import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isEnough, medianOf, rowOf } from "./lighthouse/scores.ts";
import { factors, visit } from "./lighthouse/visit.ts";
import { explain } from "./preparation/refusal.mjs";
import { ensureBrowser } from "./testing/browser.ts";
import { Failure } from "./testing/command.ts";

/** What a person reads without signing in. */
const pages = [
  "/",
  "/demarches",
  "/demarches/changement-de-titulaire",
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
  let missed = 0;
  for (const page of values.page)
    for (const factor of factors) {
      const runs = [];
      for (let run = 0; run < Number(values.runs); run++)
        runs.push(await visit({ address: new URL(page, portal).href, factor, browser, folder }));
      const scores = medianOf(runs);
      if (!isEnough(scores)) missed++;
      process.stdout.write(rowOf(page, factor, scores));
    }
  process.stdout.write(missed === 0 ? "Every page is good enough.\n" : `${missed} under what is asked.\n`);
  process.exitCode = missed === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof Failure) process.stderr.write(`${error.output}\n`);
  else explain(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
