import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A journey imports nothing of the portal: the source prints the definition that its tests wrote. */
const print = `
  const { everyQuestion } = await import("#lib/procedures/fixtures/every-question/every-question.ts");
  process.stdout.write(JSON.stringify(everyQuestion));`;

/** The definition with every kind of question, its title posted to the address it asks for, decided by a service of little work. */
export const writeDefinition = async (file: string): Promise<void> => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", print]);
  const posted = { delivery: "post", deliverTo: "home", service: "voirie" };
  await writeFile(file, JSON.stringify({ ...JSON.parse(stdout), ...posted }));
};

/** As an operator does, beside a portal that runs; the command of the tests says where its database is. */
export const importProcedure = async (file: string): Promise<string> => {
  const environment = { ...process.env, ...JSON.parse(process.env.OPERATOR_ENVIRONMENT ?? "{}") };
  const words = ["run", "--silent", "procedure", "--", "import", file, "--by", "Camille Roux"];
  const { stdout } = await run("npm", words, { env: environment });
  return stdout;
};
