import { relative } from "node:path";
import { elapsed, say } from "../preparation/phase.mjs";
import type { Settings } from "./settings.ts";

/** Where everything is, once it answers. @param started as given by `performance.now()` */
export const welcome = (settings: Settings, started: number): void => {
  const { environment } = settings;
  const rows = addresses(settings);
  const width = Math.max(...rows.flatMap(([fr, en]) => [fr.length, en.length])) + 3;
  const table = (column: 0 | 1) => rows.map((row) => `    ${row[column].padEnd(width)}${row[2]}`);
  say(
    [
      "",
      `  Parvis est prêt : ${environment.PORTAL_URL}  (${elapsed(started)})`,
      ...table(0),
      "    Ctrl-C arrête tout.",
      "",
      `  Parvis is ready: ${environment.PORTAL_URL}`,
      ...table(1),
      "    Ctrl-C stops everything.",
      "",
    ].join("\n"),
  );
};

const addresses = ({ environment, dataFolder, isGiven }: Settings): [string, string, string][] => [
  ...only(environment.DEMONSTRATION === "1", "Démonstration", "Demonstration", `${environment.PORTAL_URL}/demo`),
  ...only(!isGiven("SMTP_URL"), "Boîte mail", "Mailbox", environment.MAILBOX_URL),
  ["FranceConnect", "FranceConnect", environment.FRANCECONNECT_ISSUER ?? ""],
  ["ProConnect", "ProConnect", environment.PROCONNECT_ISSUER ?? ""],
  ["Antivirus", "Antivirus", environment.CLAMD_URL ?? "– (CLAMD_URL)"],
  ["Données et journaux", "Data and logs", relative(process.cwd(), dataFolder) || dataFolder],
];

const only = (shown: boolean, fr: string, en: string, address = ""): [string, string, string][] =>
  shown ? [[fr, en, address]] : [];
