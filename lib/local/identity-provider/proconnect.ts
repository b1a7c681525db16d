import { run } from "#lib/local/run.ts";
import { proConnectSettings } from "./settings.ts";
import { startProConnect } from "./start-proconnect.ts";

await run("ProConnect simulator", proConnectSettings, startProConnect);
