/** What a question needs of a store: rows of a query. */
export interface Rows {
  rows<Row extends object>(query: string): Promise<Row[]>;
}
