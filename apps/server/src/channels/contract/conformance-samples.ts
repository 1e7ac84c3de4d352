/** What several checks need of an adapter and its samples. */
import type { Samples } from './samples.ts';
import type { ChannelAdapter, ParseContext, RawInbound, RenderContext } from './types.ts';

/** The sample settings as the adapter reads them; throws when it refuses them. */
export function settingsOf<Settings, Payload>(
  adapter: ChannelAdapter<Settings, Payload>,
  samples: Samples<Payload>,
): Settings {
  const result = adapter.readSettings(samples.settings);
  if ('problems' in result) throw new Error(`sample settings refused: ${JSON.stringify(result.problems)}`);
  return result.settings;
}

export function parseContext<Settings, Payload>(
  adapter: ChannelAdapter<Settings, Payload>,
  samples: Samples<Payload>,
  now = new Date('2026-11-21T10:00:00Z'),
): ParseContext<Settings> {
  return { channelId: '019a0000-0000-7000-8000-0000000000c1', settings: settingsOf(adapter, samples), now };
}

export function renderContext<Settings, Payload>(
  adapter: ChannelAdapter<Settings, Payload>,
  samples: Samples<Payload>,
): RenderContext<Settings> {
  return {
    channelId: '019a0000-0000-7000-8000-0000000000c1',
    settings: settingsOf(adapter, samples),
    publicUrl: 'https://service.example',
    smtpOutUrl: null,
  };
}

/** The payload with one byte changed. */
export function withByte(raw: RawInbound, at: number, value: number): RawInbound {
  const body = Uint8Array.from(raw.body);
  body[at % body.length] = value;
  return { ...raw, body };
}
