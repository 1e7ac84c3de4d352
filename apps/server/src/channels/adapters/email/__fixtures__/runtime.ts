/** The server's side of a front door, in memory. */
import type { ConfiguredChannel, FrontDoorRuntime, RawInbound } from '../../../contract/index.ts';
import type { EmailSettings } from '../settings.ts';
import { emailSettings } from './outbound.ts';

export function channel(id: string, settings: Record<string, unknown>): ConfiguredChannel<EmailSettings> {
  return { id, name: id, settings: emailSettings(settings) };
}

export function fakeRuntime(channels: ConfiguredChannel<EmailSettings>[], smtpPort = 0) {
  const accepted: { channelId: string; raw: RawInbound }[] = [];
  const state = new Map<string, unknown>();
  const runtime: FrontDoorRuntime<EmailSettings> = {
    channels: async () => [...channels],
    accept: async (channelId, raw) => {
      const duplicate = accepted.some((one) => one.raw.providerId === raw.providerId);
      accepted.push({ channelId, raw });
      return { inboundId: `i${accepted.length}`, duplicate };
    },
    state: {
      get: async (key) => structuredClone(state.get(key)),
      set: async (key, value) => void state.set(key, structuredClone(value)),
    },
    live: unused('live'),
    http: unused('http'),
    config: {
      smtpPort,
      smtpHost: '127.0.0.1',
      publicUrl: 'https://service.shop.example',
      maxMessageBytes: 1_000_000,
      smtpOutUrl: null,
      smtpTls: null,
    },
    secret: () => new Uint8Array(32),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => new Date(),
  };
  return { runtime, channels, accepted, state };
}

/** Mail needs none of it; touching it is a mistake a test should show. */
function unused<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get() {
      throw new Error(`a mail door has no business with ${name}`);
    },
  });
}
