import { command } from "./command.ts";

/** Installs a package of the system where we may: as root, with apt. Whoever asked looks afterwards whether it is there. */
export const installFromSystem = async (name: string): Promise<void> => {
  if (process.getuid?.() !== 0) return;
  await command(["apt-get", "update"])
    .then(() => command(["apt-get", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", name]))
    .catch(() => undefined);
};
