import type { Procedure } from "#lib/engine/procedure.ts";

type Registry = {
  /** The latest version of each procedure; the same array for ever, so that whoever holds it sees what is published. */
  listed: Procedure[];
  latest: Map<string, Procedure>;
  versions: Map<string, Map<number, Procedure>>;
  /** The versions that this process was built with. */
  shipped: Map<string, number>;
};

// The framework loads this module more than once in a process: they all know the same procedures.
const holder: typeof globalThis & { parvisProcedures?: Registry } = globalThis;
holder.parvisProcedures ??= { listed: [], latest: new Map(), versions: new Map(), shipped: new Map() };
const registry = holder.parvisProcedures;

/** @returns the latest version of each procedure, those shipped first; it grows as others are published. */
export const ship = (procedures: readonly Procedure[]): readonly Procedure[] => {
  for (const { slug, version } of procedures) registry.shipped.set(slug, version);
  return add(procedures);
};

/** What was published beside what is shipped; a number that is shipped is already known. */
export const addPublished = (procedures: readonly Procedure[]): void => {
  add(procedures.filter(({ slug, version }) => registry.shipped.get(slug) !== version));
};

export const isKnown = (slug: string, version: number): boolean => registry.versions.get(slug)?.has(version) ?? false;

/** Whether the latest version is the one this portal was built with: its page was then made in advance. */
export const isAsBuilt = (slug: string): boolean => {
  const latest = registry.latest.get(slug)?.version;
  return latest === undefined || latest === registry.shipped.get(slug);
};

export const hasOneVersion = (slug: string): boolean => registry.versions.get(slug)?.size === 1;

export const procedureBySlug = (slug: string): Procedure | undefined => registry.latest.get(slug);

/** @throws when nothing was published under that name, or that number. */
export const requireProcedure = (slug: string, version?: number): Procedure => {
  const found = version === undefined ? procedureBySlug(slug) : registry.versions.get(slug)?.get(version);
  if (found !== undefined) return found;
  throw new Error(`No procedure is named ${slug}${version === undefined ? "" : `, version ${version}`}`);
};

/** The questions of an application are those it was begun with, whatever was published since. */
export const procedureOf = (application: { procedureSlug: string; procedureVersion: number }): Procedure =>
  requireProcedure(application.procedureSlug, application.procedureVersion);

const add = (procedures: readonly Procedure[]): readonly Procedure[] => {
  for (const procedure of procedures) {
    const { slug, version } = procedure;
    const versions = registry.versions.get(slug) ?? new Map<number, Procedure>();
    registry.versions.set(slug, versions.set(version, procedure));
    if ((registry.latest.get(slug)?.version ?? 0) <= version) registry.latest.set(slug, procedure);
  }
  registry.listed.splice(0, registry.listed.length, ...registry.latest.values());
  return registry.listed;
};
