import type { Task } from "./run-tasks.ts";

/** Every page, handler and action of the portal as it was built, asked by everyone about everyone’s files; then behind each wall alone. */
export const access = {
  name: "access",
  label: { fr: "Qui accède à quoi", en: "Who reaches what" },
  needs: ["build"],
} as const satisfies Omit<Task, "run">;
