/** Nearest-rank percentile (ISO 3534: the smallest value that at least `share` of all are not above). NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] as number;
}

/** The middle value; of an even number the lower of the two, so that it is a value that was seen. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
