import type { Task } from "./run-tasks.ts";

/** The sign-in of the portal as it was built, before identity providers that lie, stall and break. */
export const conformance = {
  name: "conformance",
  label: { fr: "Connexion face à un fournisseur défaillant", en: "Sign-in before a faulty provider" },
  needs: ["build", "browser"],
} as const satisfies Omit<Task, "run">;
