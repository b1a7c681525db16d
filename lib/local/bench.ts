import { parseArgs } from "node:util";
import { full, quick, runBench } from "./bench/run-bench.ts";
import { benchSettings, stopAll } from "./bench/stage.ts";
import { requireSpace } from "./preparation/disk-space.mjs";
import { explain } from "./preparation/refusal.mjs";
import { stopOnRequest } from "./stack/stop-on-request.ts";

const gibibyte = 1024 ** 3;

stopOnRequest(stopAll);

try {
  const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
  const settings = await benchSettings(process.env);
  Object.assign(process.env, settings.environment);
  const extent = values.quick ? quick : full;
  await requireSpace(process.cwd(), (values.quick ? 2 : 25) * gibibyte);
  process.exitCode = (await runBench(settings, extent)) === 0 ? 0 : 1;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
