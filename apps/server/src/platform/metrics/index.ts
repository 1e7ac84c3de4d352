import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Everything `/metrics` shows. One registry a process part, so that tests can run several side by side. */
export interface Metrics {
  registry: Registry;
  httpDuration: Histogram<'method' | 'route' | 'status'>;
  inbound: Counter<'channel_type' | 'outcome'>;
  outbound: Counter<'channel_type' | 'outcome'>;
  sockets: Gauge<'kind'>;
  eventSequence: Gauge;
  eventLag: Histogram;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'throughline_' });
  const registers = [registry];
  return {
    registry,
    httpDuration: new Histogram({
      name: 'throughline_http_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    inbound: new Counter({
      name: 'throughline_inbound_total',
      help: 'Inbound items by outcome',
      labelNames: ['channel_type', 'outcome'],
      registers,
    }),
    outbound: new Counter({
      name: 'throughline_outbound_total',
      help: 'Messages of ours by outcome',
      labelNames: ['channel_type', 'outcome'],
      registers,
    }),
    sockets: new Gauge({
      name: 'throughline_sockets',
      help: 'Open WebSockets',
      labelNames: ['kind'],
      registers,
    }),
    eventSequence: new Gauge({
      name: 'throughline_event_sequence',
      help: 'Highest number of the event log',
      registers,
    }),
    eventLag: new Histogram({
      name: 'throughline_event_lag_seconds',
      help: 'From the command to the numbered event',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
  };
}
