import { existsSync } from "node:fs";
import { Refusal } from "../preparation/refusal.mjs";
import { installFromSystem } from "./system-package.ts";

const usualPlaces = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];

/** The path of a clamd to test with, installed when there is none. @throws Refusal when that is impossible. */
export const ensureScanner = async (): Promise<string> => {
  const found = findScanner();
  if (found) return found;
  await installFromSystem("clamav-daemon");
  const installed = findScanner();
  if (installed) return installed;
  throw new Refusal({
    fr: "Aucun antivirus pour les essais, et il n’a pas pu être installé. Installez ClamAV, puis : CLAMD=/chemin/vers/clamd npm test",
    en: "No antivirus to test with, and none could be installed. Install ClamAV, then: CLAMD=/path/to/clamd npm test",
  });
};

const findScanner = (): string | undefined =>
  [process.env.CLAMD, ...usualPlaces].find((path) => path !== undefined && existsSync(path));
