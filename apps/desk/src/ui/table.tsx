import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: 'left' | 'right';
}

export interface TableProps<Row> {
  /** Read aloud as the table's name. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
}

/** Hairline table with 32 px rows. Where rows open, the first cell should hold the link or button for the keyboard. */
export function Table<Row>({ label, columns, rows, rowKey, onOpen }: TableProps<Row>) {
  return (
    <table aria-label={label} className="w-full border-collapse">
      <thead>
        <tr className="border-b text-left text-quiet text-sm">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={
                column.align === 'right' ? 'h-8 px-2 text-right font-normal' : 'h-8 px-2 font-normal'
              }
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={onOpen ? 'cursor-pointer border-b hover:bg-ground-2' : 'border-b'}
            onClick={onOpen && (() => onOpen(row))}
          >
            {columns.map((column) => (
              <td key={column.key} className={column.align === 'right' ? 'h-8 px-2 text-right' : 'h-8 px-2'}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
