import { prepare } from "./preparation/prepare.mjs";

await prepare("seed.ts");
