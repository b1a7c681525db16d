import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { Refusal } from "../preparation/refusal.mjs";
import { postgresBinary } from "./binaries.ts";

/** How PostgreSQL, which refuses to run as root, is run all the same: what stands before its command, and who then owns its files. */
export type Disguise = { prefix: readonly string[]; owner: number };

const nobody = 65_534;

/** Itself outside, nobody inside: files keep their owner, and folders closed to others stay reachable. */
const inNamespace = (owner: number): Disguise => ({
  prefix: ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`],
  owner,
});

const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];

/** Where containers forbid namespaces: nobody, if possible with root’s right to pass through closed folders. */
const forRoot: readonly Disguise[] = [
  inNamespace(0),
  { prefix: [...asNobody, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"], owner: nobody },
  { prefix: asNobody, owner: nobody },
];

/** @throws Refusal when root, or an account without a name, may not become anyone else here. */
export const findDisguise = (): Disguise => {
  const self = process.getuid?.() ?? nobody;
  if (self !== 0 && hasName()) return { prefix: [], owner: self };
  const found = (self === 0 ? forRoot : [inNamespace(self)]).find(works);
  if (!found) throw new Refusal(impossible);
  return found;
};

/** PostgreSQL looks its account up by number; containers may run with one that has no name. */
const hasName = (): boolean => {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
};

/** The command line that runs one of PostgreSQL’s programs. */
export const disguised = ({ prefix }: Disguise, program: "postgres" | "initdb", ...rest: string[]) => {
  const [command = "", ...given] = [...prefix, postgresBinary(program), ...rest];
  return { command, arguments: given };
};

/** PostgreSQL wants to own its folder, which another disguise may have made. */
export const giveTo = (owner: number, folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0 || statSync(folder).uid === owner) return;
  chownSync(folder, owner, owner);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(join(folder, entry), owner, owner);
};

const works = (disguise: Disguise): boolean => {
  const { command, arguments: given } = disguised(disguise, "postgres", "--version");
  return spawnSync(command, given).status === 0;
};

const impossible = {
  fr: "PostgreSQL ne tourne ni en administrateur (root) ni sous un compte sans nom, et cette machine ne permet ni unshare ni setpriv. Lancez Parvis sous un autre compte, ou donnez DATABASE_URL.",
  en: "PostgreSQL runs neither as root nor as an account without a name, and this machine allows neither unshare nor setpriv. Run Parvis as another user, or give DATABASE_URL.",
};
