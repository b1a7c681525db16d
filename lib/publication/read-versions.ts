import { and, asc, desc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";

export type Version = typeof procedureVersions.$inferSelect;

/** Every version that was published, by name then number, without what it says. */
export const listVersions = (): Promise<Omit<Version, "definition">[]> => {
  const { slug, version, publishedAt, publishedBy } = procedureVersions;
  return database()
    .select({ slug, version, publishedAt, publishedBy })
    .from(procedureVersions)
    .orderBy(asc(slug), asc(version));
};

/** That version, the latest one when no number is given; undefined when there is none. */
export const readVersion = async (slug: string, version?: number): Promise<Version | undefined> => {
  const named = eq(procedureVersions.slug, slug);
  const [found] = await database()
    .select()
    .from(procedureVersions)
    .where(version === undefined ? named : and(named, eq(procedureVersions.version, version)))
    .orderBy(desc(procedureVersions.version))
    .limit(1);
  return found;
};
