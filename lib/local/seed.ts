import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { keepSamples } from "#db/seeding/samples.ts";
import { seedApplications } from "#db/seeding/seed-applications.ts";
import { machineNow } from "#lib/clock.ts";
import { documentStore } from "#lib/documents/store.ts";
import { withServer } from "./database/with-server.ts";
import { say } from "./preparation/phase.mjs";
import { explain, Refusal } from "./preparation/refusal.mjs";
import { prepareDatabase } from "./stack/prepare-database.ts";
import { readSettings } from "./stack/settings.ts";

if (existsSync(".env")) process.loadEnvFile(".env");

const options = { applications: { type: "string" }, word: { type: "string", default: "parvis" } } as const;

const usage = {
  fr: "npm run seed -- --applications 100000 [--word parvis] : remplit la base de demandes inventées, jusqu’à ce nombre.",
  en: "npm run seed -- --applications 100000 [--word parvis]: fills the database with invented applications, up to that number.",
};

try {
  const { values } = parseArgs({ options });
  const applications = Number(values.applications);
  if (!Number.isInteger(applications) || applications < 1 || applications > 1_000_000) throw new Refusal(usage);
  const settings = await readSettings(process.env);
  Object.assign(process.env, settings.environment);
  const { FRANCECONNECT_ISSUER = "", PROCONNECT_ISSUER = "", DATABASE_URL = "" } = settings.environment;
  const { added, seconds } = await withServer(settings, async () => {
    await prepareDatabase(settings);
    return seedApplications(DATABASE_URL, {
      ...{ applications, word: values.word, now: machineNow(), procedure: "changement-de-titulaire" },
      ...{ issuer: FRANCECONNECT_ISSUER, agentsIssuer: PROCONNECT_ISSUER, samples: await keepSamples(documentStore()) },
    });
  });
  const pace = Math.round(added / seconds);
  say(`${added} demandes ajoutées en ${seconds.toFixed(1)} s (${pace} par seconde)`);
  say(`${added} applications added in ${seconds.toFixed(1)} s (${pace} a second)`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
