import { existsSync } from "node:fs";
import { explain } from "./preparation/refusal.mjs";
import { startStack } from "./stack/start-stack.ts";
import { stopOnRequest } from "./stack/stop-on-request.ts";

if (existsSync(".env") && !process.argv.includes("--no-env-file")) process.loadEnvFile(".env");

const stack = startStack({ mode: process.argv.includes("--dev") ? "dev" : "start", outside: process.env });
stopOnRequest(stack.stop);

try {
  await stack.ready;
} catch (error) {
  await stack.stop();
  explain(error);
  process.exit(1);
}
