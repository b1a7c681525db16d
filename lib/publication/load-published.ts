import { and, eq, or } from "drizzle-orm";
import { askingOnly } from "#db/asking.ts";
import { database } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";
import { type Procedure, procedureSchema } from "#lib/engine/procedure.ts";
import { addPublished, isKnown } from "#lib/procedures/catalogue.ts";

/** Makes known in this process what was published and is not known yet. Nobody asks for it: it may be woken within anyone’s request. */
export const loadPublished = (): Promise<void> =>
  askingOnly({}, async () => {
    const { slug, version } = procedureVersions;
    const published = await database().select({ slug, version }).from(procedureVersions);
    const unknown = published.filter((each) => !isKnown(each.slug, each.version) && !unreadable.has(nameOf(each)));
    for (let first = 0; first < unknown.length; first += atOnce) {
      const chosen = unknown.slice(first, first + atOnce);
      const named = chosen.map((each) => and(eq(slug, each.slug), eq(version, each.version)));
      addPublished(
        (
          await database()
            .select()
            .from(procedureVersions)
            .where(or(...named))
        ).flatMap(read),
      );
    }
  });

/** Few enough for those who wait meanwhile not to notice. */
const atOnce = 20;

type Row = typeof procedureVersions.$inferSelect;

const unreadable = new Set<string>();

const nameOf = ({ slug, version }: Pick<Row, "slug" | "version">): string => `${slug} ${version}`;

/** A version that this code cannot read was published by a later one: whoever files it is answered there. */
const read = (row: Row): Procedure[] => {
  const parsed = procedureSchema.safeParse(row.definition);
  if (parsed.success) return [parsed.data];
  unreadable.add(nameOf(row));
  process.stderr.write(`${JSON.stringify({ level: "warn", part: "procedures", unreadable: nameOf(row) })}\n`);
  return [];
};
