import { explain } from "../preparation/refusal.mjs";
import { launchersOf } from "./launchers.ts";
import { isAlive } from "./process-identity.ts";

/** One Ctrl-C arrives up to three times: from the terminal, from npm, from the Node that handed over. */
const echo = 1000;

/** Stops in good order on Ctrl-C, `kill`, a closed terminal, or the loss of the npm that started it; at once when asked again. */
export const stopOnRequest = (stop: () => Promise<void>): void => {
  let asked: number | undefined;
  const end = () => {
    if (asked !== undefined && performance.now() - asked > echo) process.exit(1);
    if (asked !== undefined) return;
    asked = performance.now();
    stop().then(
      () => process.exit(0),
      (error) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  const launchers = launchersOf(process.pid);
  setInterval(() => launchers.every(isAlive) || end(), 1000).unref();
};
