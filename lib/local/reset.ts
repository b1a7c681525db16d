import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { explain } from "./preparation/refusal.mjs";
import { eraseData } from "./stack/erase-data.ts";
import { dataFolderOf } from "./stack/settings.ts";

if (existsSync(".env")) process.loadEnvFile(".env");

const confirm = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await Promise.race([
    terminal.question(question),
    new Promise<string>((resolve) => terminal.once("close", () => resolve(""))),
  ]);
  terminal.close();
  return ["oui", "yes"].includes(answer.trim().toLowerCase());
};

try {
  const folder = dataFolderOf(process.env);
  const question = `
  Effacer la base de données, les documents et les journaux de ${folder} ? Tapez « oui » pour effacer.
  Erase the database, the documents and the logs of ${folder}? Type “yes” to erase.
  > `;
  const agreed = process.argv.includes("--yes") || (await confirm(question));
  if (agreed) await eraseData(folder);
  const outcome = agreed
    ? "  Effacé : npm start repart de zéro. (Une base donnée par DATABASE_URL n’est pas touchée.)\n  Erased: npm start begins afresh. (A database given by DATABASE_URL is left alone.)\n"
    : "\n  Rien n’a été effacé.\n  Nothing was erased.\n";
  process.stdout.write(outcome);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
