import { command } from "./command.ts";
import type { Task } from "./run-tasks.ts";

/** Twenty faults while people file, when nothing else is at work on the machine; `npm run drill` strikes as often as one likes. */
export const shortDrill = {
  name: "drill",
  label: { fr: "Vingt pannes pendant que l’on dépose", en: "Twenty faults while people file" },
  needs: ["build"],
  run: () => command(["node", "lib/local/drill.ts", "--faults", "20"]),
} as const satisfies Task;
