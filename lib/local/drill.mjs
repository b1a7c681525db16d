import { prepare } from "./preparation/prepare.mjs";

await prepare("drill.ts");
