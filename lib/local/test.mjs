import { prepare } from "./preparation/prepare.mjs";

await prepare("test.ts");
