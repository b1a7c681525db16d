const name = "parvis-actualisation";

/** Longer than any refresh; should the page be left meanwhile, nobody’s work goes unseen for more than this. */
const seconds = 10;

/** Set by a page while it brings itself up to date. Whoever sets it otherwise only shortens their own session. */
export const refreshCookie = {
  name,
  set: `${name}=1; path=/; samesite=strict; max-age=${seconds}`,
  clear: `${name}=; path=/; samesite=strict; max-age=0`,
} as const;
