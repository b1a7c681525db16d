import { z } from "zod";
import type { Served } from "./serve.ts";

export const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
export const dataFolder = z.string().min(1).default(".parvis");

/** Starts one stand-in as a process of its own: says `ready` when it listens, stops at SIGTERM or SIGINT. */
export const run = async <Settings>(
  name: string,
  settings: z.ZodType<Settings>,
  start: (settings: Settings) => Promise<Served>,
): Promise<void> => {
  const given = settings.safeParse(process.env);
  if (!given.success) return refuse(name, z.prettifyError(given.error));
  try {
    const served = await start(given.data);
    const stop = () => void served.close().then(() => process.exit(0));
    process.once("SIGTERM", stop).once("SIGINT", stop);
    console.log("ready");
  } catch (fault) {
    refuse(name, fault instanceof Error ? fault.message : String(fault));
  }
};

const refuse = (name: string, reason: string): void => {
  console.error(`${name} cannot start: ${reason}`);
  process.exitCode = 1;
};
