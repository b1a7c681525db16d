import { prepare } from "./preparation/prepare.mjs";

await prepare("journal.ts");
