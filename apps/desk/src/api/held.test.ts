import type { HeldInbound } from '@throughline/sdk';
import { afterEach, expect, it, vi } from 'vitest';
import { api } from './client.ts';
import { replayHeld } from './held.ts';
import { queryClient } from './query-client.ts';

const item = (rest: Partial<HeldInbound> = {}): HeldInbound => ({
  id: 'held',
  channelId: null,
  channelType: 'letters',
  state: 'failed',
  receivedAt: '2026-11-24T08:00:00Z',
  size: 10,
  problems: ['no sender'],
  reasons: [{ message: 'no sender', said: { code: 'no_sender', params: {}, detail: null } }],
  attempts: 1,
  ...rest,
});

/** The server lists the item as being worked on for some looks, then as held, or nowhere. */
function server({ works, held }: { works: number; held: boolean }): void {
  let looks = 0;
  vi.spyOn(api, 'replayInbound').mockResolvedValue(undefined);
  vi.spyOn(api, 'inbound').mockImplementation(async (state) => {
    if (state === 'received') return { items: looks++ < works ? [item({ state })] : [] };
    return { items: held ? [item()] : [] };
  });
}
const replay = () => replayHeld('held', async () => {});

afterEach(() => {
  vi.restoreAllMocks();
  queryClient.clear();
});

it('says that an item went through once it is neither worked on nor held', async () => {
  server({ works: 2, held: false });
  expect(await replay()).toEqual({ state: 'taken' });
});

it('says that it is held again, and shows why', async () => {
  server({ works: 1, held: true });
  expect(await replay()).toEqual({ state: 'held', item: item() });
});

it('never calls done what is still being worked on', async () => {
  server({ works: 99, held: false });
  expect(await replay()).toEqual({ state: 'waiting' });
});
