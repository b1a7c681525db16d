import { prepare } from "./preparation/prepare.mjs";

await prepare("bench.ts");
