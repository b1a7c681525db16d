import { prepare } from "./preparation/prepare.mjs";

await prepare("reset.ts");
