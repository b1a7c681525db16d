import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client.ts";
import { withServer } from "./database/with-server.ts";
import { explain, Refusal } from "./preparation/refusal.mjs";
import { commands, isCommand } from "./procedure/commands.ts";
import { prepareDatabase } from "./stack/prepare-database.ts";
import { readSettings } from "./stack/settings.ts";

const options = { version: { type: "string" }, by: { type: "string", default: userInfo().username } } as const;

const usage = {
  fr: [
    "npm run procedure -- list",
    "npm run procedure -- export <démarche> [--version n]",
    "npm run procedure -- import <fichier> [--by «\u00a0Prénom Nom\u00a0»]",
    "npm run procedure -- diff <démarche> <n> <m>",
    "npm run procedure -- publish\u00a0: publie ce que le portail apporte",
  ].join("\n"),
  en: [
    "npm run procedure -- list",
    "npm run procedure -- export <slug> [--version n]",
    "npm run procedure -- import <file> [--by “First Last”]",
    "npm run procedure -- diff <slug> <n> <m>",
    "npm run procedure -- publish: publishes what the portal ships",
  ].join("\n"),
};

try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name = "", ...given] = positionals;
  if (!isCommand(name)) throw new Refusal(usage);
  const settings = await readSettings(process.env);
  Object.assign(process.env, settings.environment);
  process.exitCode = await withServer(settings, async () => {
    await prepareDatabase(settings);
    const isDone = await commands[name](given, values).finally(closeDatabase);
    return isDone ? 0 : 1;
  });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
