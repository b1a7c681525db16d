import { run } from "#lib/local/run.ts";
import { franceConnectSettings } from "./settings.ts";
import { startFranceConnect } from "./start-franceconnect.ts";

await run("FranceConnect simulator", franceConnectSettings, startFranceConnect);
