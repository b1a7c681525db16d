import { sealPages } from "../policy/seal-pages.ts";
import { hintScripts } from "./hint-scripts.ts";

await hintScripts(".next");
await sealPages(".next");
