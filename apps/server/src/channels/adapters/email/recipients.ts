/** Which channel an envelope recipient belongs to. */
import type { ConfiguredChannel } from '../../contract/index.ts';
import { canonicalAddress, withoutPlus } from './own-addresses.ts';
import { addressesOf, type EmailSettings } from './settings.ts';

export interface Recipients {
  /** Null for an address of nobody here. */
  channelOf(address: string): string | null;
}

/** An address written out in full wins over the plus-address of another. */
export function createRecipients(channels: ConfiguredChannel<EmailSettings>[]): Recipients {
  const byAddress = new Map<string, string>();
  for (const channel of channels) {
    for (const address of addressesOf(channel.settings)) {
      if (!byAddress.has(address)) byAddress.set(address, channel.id);
    }
  }
  return {
    channelOf: (address) =>
      byAddress.get(canonicalAddress(address)) ?? byAddress.get(withoutPlus(address)) ?? null,
  };
}
