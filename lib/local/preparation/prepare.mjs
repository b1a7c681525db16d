import { join } from "node:path";
import { requireSpace } from "./disk-space.mjs";
import { handOver } from "./hand-over.mjs";
import { install, isInstalled } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { phase } from "./phase.mjs";
import { explain } from "./refusal.mjs";

const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../../..");
const gibibyte = 1024 ** 3;

/**
 * Everything here runs before a package exists, on any Node from 20.19: plain JavaScript, nothing from node_modules.
 * @param {string} entry the TypeScript file of lib/local that takes over.
 */
export const prepare = async (entry) => {
  try {
    requireNode(process.versions.node);
    if (!isInstalled(root)) {
      await requireSpace(root, 2 * gibibyte);
      await phase({ fr: "Paquets", en: "Packages" }, () => install(root));
    }
    await handOver(root, entry);
  } catch (error) {
    explain(error);
    process.exit(1);
  }
};
