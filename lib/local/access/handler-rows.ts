import type { Row, Target } from "./row.ts";

/** The procedure that the handlers are asked about. */
export const slug = "changement-de-titulaire";

/** A handler that answers all who ask. */
export const open = (
  path: string,
  over: Partial<Row> & { form?: readonly (readonly [string, string])[]; json?: unknown } = {},
): Row => {
  const { form, json, ...rest } = over;
  if (form === undefined && json === undefined)
    return { gesture: "read", open: "everyone", ask: () => ({ path }), ...rest };
  const sent = form ? { form } : { json };
  return { gesture: "write", open: "everyone", ask: () => ({ method: "POST", path, ...sent }), ...rest };
};

/** A handler that gives something of a file. */
export const ofFile = (
  about: NonNullable<Row["about"]>,
  open: Row["open"],
  gesture: Row["gesture"],
  path: (it: Target, reference: string) => string,
): Row => ({
  gesture,
  open,
  about,
  ask: (it) => ({ path: path(it, encodeURIComponent(it.reference)) }),
});

/** A decision that an agent takes on a case. */
export const decision = (about: NonNullable<Row["about"]>, gesture: string): Row => ({
  gesture: "write",
  open: "agents",
  about,
  ask: ({ reference, version }) => ({
    method: "POST",
    path: `/api/agent/dossiers/${encodeURIComponent(reference)}/decision`,
    form: [
      ["version", String(version)],
      ["geste", gesture],
    ],
  }),
  unsure: ["agent elsewhere", "supervisor", "administrator"],
});
