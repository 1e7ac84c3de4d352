export { reportConsumer } from './consumers.ts';
export { type Grouping, groupings } from './groupings-store.ts';
export { type Behind, type BehindInput, listBehind, walkBehind } from './list-behind.ts';
export { againWithinDays, ageBands, type MeasureName, measureNames } from './measures.ts';
export { comparisons, type Interval, intervals, type Period } from './period.ts';
export {
  type Measured,
  type Point,
  type ReportInput,
  readGroups,
  readHours,
  readSeries,
  readSummary,
} from './read-report.ts';
export type { Figure, ReportFilter } from './types.ts';
export { behindTable, groupTable, seriesTable } from './write-table.ts';
