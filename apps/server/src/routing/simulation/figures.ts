import { type Arrival, minute } from './day.ts';
import type { Begun, Outcome } from './run-day.ts';

export interface Figures {
  /** Share of all customers for whom somebody began in the promised time. */
  within: number;
  /** The same of those who are worth the most. */
  withinValuable: number;
  /** Mean wait in minutes. */
  waitLive: number;
  waitDeferred: number;
  /** Standard deviation over mean of how busy agents were: 0 when all were the same. */
  unevenness: number;
}

export function figuresOf(outcome: Outcome, arrivals: readonly Arrival[]): Figures {
  const kept = outcome.begun.filter(({ arrival, waited }) => arrival.at + waited <= arrival.dueAt);
  const valuable = (arrival: Arrival) => arrival.value === 1;
  return {
    within: kept.length / arrivals.length,
    withinValuable: kept.filter(({ arrival }) => valuable(arrival)).length / arrivals.filter(valuable).length,
    waitLive: meanWait(outcome.begun, 'live'),
    waitDeferred: meanWait(outcome.begun, 'deferred'),
    unevenness: variation(outcome.busy),
  };
}

function meanWait(begun: readonly Begun[], channelClass: string): number {
  const waits = begun
    .filter(({ arrival }) => arrival.channelClass === channelClass)
    .map(({ waited }) => waited);
  return mean(waits) / minute;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function variation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}
