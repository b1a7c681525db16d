import { sealPages } from "./seal-pages.ts";

await sealPages(".next");
