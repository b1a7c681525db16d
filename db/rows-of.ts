import { Column, is, type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** A question of columns alone. */
type Question<Row> = SQLWrapper & { _: { selectedFields: Record<string, unknown>; result: readonly Row[] } };
type Named = { name: string; column: Column };

/**
 * All that a question finds, as one column of another: what many tables hold of one thing comes in one round trip, each table still
 * behind its own wall.
 */
export const rowsOf = <Row>(question: Question<Row>): SQL<Row[]> => {
  const columns = Object.entries(question._.selectedFields).map(([name, column]): Named => {
    if (!is(column, Column)) throw new Error(`${name} is not a column`);
    return { name, column };
  });
  // Numbered, since two tables may have a column of the same name.
  const numbered = sql.raw(columns.map((_, index) => `c${index}`).join(", "));
  const found = sql<
    Row[]
  >`(select coalesce(json_agg(json_build_array(${numbered})), '[]') from (${question}) as found (${numbered}))`;
  found.mapWith((rows: unknown[][]) => rows.map((values) => asRow(columns, values)));
  return found;
};

/** As the query builder reads a row that comes by itself. */
const asRow = (columns: readonly Named[], values: readonly unknown[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (const [index, { name, column }] of columns.entries()) {
    const value = values[index];
    row[name] = value === null ? null : column.mapFromDriverValue(value);
  }
  return row;
};
