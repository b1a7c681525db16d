import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export type Said = { code: number; out: string };

/** A copy of the source tree, where an engineer works. */
export type SourceTree = {
  write: (path: string, text: string) => void;
  read: (path: string) => string;
  /** Runs a command as it is typed in a terminal. */
  run: (command: string) => Promise<Said>;
  remove: () => void;
};

const sources = ["package.json", "package-lock.json", "tsconfig.json", "README.md", "lib", "db"];

/** @param environment what the commands are given besides the rest */
export const copySourceTree = (environment: Record<string, string>): SourceTree => {
  const root = mkdtempSync(join(tmpdir(), "parvis-source-"));
  for (const name of sources) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  const env = { ...process.env, ...environment, DATA_FOLDER: join(root, ".parvis") };
  return {
    write: (path, text) => writeFileSync(join(root, path), text),
    read: (path) => readFileSync(join(root, path), "utf8"),
    run: (command) => {
      const [name = "", ...words] = command.split(" ");
      return new Promise((done) =>
        execFile(name, words, { cwd: root, env, maxBuffer: 10_000_000 }, (fault, out, err) =>
          done(fault === null ? { code: 0, out } : { code: 1, out: out + err }),
        ),
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
