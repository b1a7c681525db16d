import { prepare } from "./preparation/prepare.mjs";

await prepare("start.ts");
