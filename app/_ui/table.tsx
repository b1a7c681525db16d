import type { ReactNode } from "react";

type Column = { label: string; numeric?: boolean };
type Row = { key: string; cells: readonly ReactNode[] };

/** The first cell of a row names it. Wider than the screen, the frame scrolls, by keyboard too; what each cell is of goes with it, for where columns do not fit. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className="pv-table-frame" aria-label={caption} tabIndex={0}>
      <table className="pv-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" data-numeric={column.numeric || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>{row.cells.map((cell, index) => cellOf(cell, index, columns[index]))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellOf(cell: ReactNode, index: number, column: Column | undefined) {
  const key = column?.label ?? String(index);
  if (index === 0) {
    return (
      <th key={key} scope="row">
        {cell}
      </th>
    );
  }
  return (
    <td key={key} data-numeric={column?.numeric || undefined} data-label={column?.label}>
      {cell}
    </td>
  );
}
