import { prepare } from "./preparation/prepare.mjs";

await prepare("lighthouse.ts");
