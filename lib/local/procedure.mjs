import { prepare } from "./preparation/prepare.mjs";

await prepare("procedure.ts");
