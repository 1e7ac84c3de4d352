/** How long somebody at a place of a queue will wait, from how fast the queue has moved. Times are milliseconds. */

/** A matter that was taken: since when it had waited, and when it was taken. */
export interface Departure {
  since: number;
  at: number;
}

/** Between which two lengths the wait lies in three of five cases, and what it is in the mean. */
export interface ExpectedWait {
  low: number;
  mean: number;
  high: number;
}

const minute = 60_000;
/** What happened so long ago counts a third of what happens now. */
const decay = 20 * minute;
/** How far back the present is measured. */
export const presentSpan = 60 * minute;
/** Fewer departures say nothing. */
const enough = 3;
/** Standard normal quantile of 80 %. */
const z80 = 0.8416;

/**
 * Departures a millisecond while somebody waited: those of the last hour, the recent ones counting more, over the time
 * in which the queue was not empty, weighed the same. Time with nobody waiting says nothing about how fast they are
 * taken.
 * @param waiting since when those who still wait have waited
 * @returns null when too little happened
 */
export function presentRate(
  departures: readonly Departure[],
  waiting: readonly number[],
  now: number,
): number | null {
  const from = now - presentSpan;
  const recent = departures.filter(({ at }) => at > from && at <= now);
  if (recent.length < enough) return null;
  const taken = recent.reduce((sum, { at }) => sum + Math.exp((at - now) / decay), 0);
  const spans = [
    ...recent.map(({ since, at }) => [Math.max(since, from), at] as const),
    ...waiting.map((since) => [Math.max(since, from), now] as const),
  ];
  return rateOver(taken, spans, (start, end) => decay * (weight(end, now) - weight(start, now)));
}

/**
 * The same from the same hour of the same weekday in earlier weeks, all counting alike: for a queue where nothing
 * happened lately.
 */
export function pastRate(departures: readonly Departure[]): number | null {
  if (departures.length < enough) return null;
  return rateOver(
    departures.length,
    departures.map(({ since, at }) => [Math.max(since, at - presentSpan), at] as const),
    (start, end) => end - start,
  );
}

/**
 * The time until so many have been taken of a queue that is served at random instants of a given rate is
 * Erlang-distributed (Gamma with whole shape: Cox, Renewal Theory, 1962, chapter 1). Its 20 % and 80 % quantiles by the
 * cube-root approximation of Wilson and Hilferty (1931, Proceedings of the National Academy of Sciences 17, 684–688),
 * which is within 2 % here.
 * @param position 1 is next
 * @param rate departures a millisecond, above 0
 */
export function expectedWait(position: number, rate: number): ExpectedWait {
  const mean = position / rate;
  const ninth = 1 / (9 * position);
  const at = (z: number) => mean * (1 - ninth + z * Math.sqrt(ninth)) ** 3;
  return { low: at(-z80), mean, high: at(z80) };
}

/** @param taken weighed departures @param spans in which somebody waited @param measure their weighed length */
function rateOver(
  taken: number,
  spans: (readonly [start: number, end: number])[],
  measure: (start: number, end: number) => number,
): number | null {
  let busy = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    if (end <= reached) continue;
    busy += measure(Math.max(start, reached), end);
    reached = end;
  }
  // Who is taken at once waited for no measurable time: a second each is fast enough to say "about a minute".
  const time = Math.max(busy, taken * 1000);
  return time > 0 ? taken / time : null;
}

const weight = (at: number, now: number): number => Math.exp((at - now) / decay);
