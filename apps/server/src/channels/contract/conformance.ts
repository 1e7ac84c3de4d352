/** The promises every channel adapter keeps, as tests. An adapter's own test file calls `conformance` with its samples. */
import { describe, test } from 'vitest';
import { descriptionChecks } from './conformance-description.ts';
import { inboundChecks } from './conformance-inbound.ts';
import { outboundChecks } from './conformance-outbound.ts';
import type { Check, Samples } from './samples.ts';
import type { ChannelAdapter } from './types.ts';

export const checks: Check[] = [...descriptionChecks, ...inboundChecks, ...outboundChecks];

/** Registers one test for every promise. */
export function conformance<Settings, Payload>(
  adapter: ChannelAdapter<Settings, Payload>,
  samples: Samples<Payload>,
): void {
  describe(`the channel contract, kept by ${adapter.type}`, () => {
    for (const check of checks) test(check.name, () => check.run(adapter, samples));
  });
}
