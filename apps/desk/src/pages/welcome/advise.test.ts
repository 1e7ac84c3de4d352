import type { Channel, ChannelType } from '@throughline/sdk';
import { describe, expect, it } from 'vitest';
import { advise } from './advise.ts';

const type = (name: string, live: boolean, adviceRank: number) =>
  ({ type: name, adviceRank, capabilities: { live } }) as ChannelType;
const channel = (name: string, rest: Partial<Channel> = {}) =>
  ({ type: name, enabled: true, health: null, ...rest }) as Channel;
const broken = {
  health: {
    ok: false,
    message: 'is refused',
    since: '2026-11-24T08:00:00Z',
    said: null,
    receiving: null,
    sending: null,
  },
};

/** The live one is ranked first on purpose: ranks order only within their kind. */
const types = [type('talk', true, 1), type('letters', false, 2), type('sheets', false, 3)];
const told = (channels: Channel[]) =>
  advise(types, channels).map(({ type, state, due, later }) =>
    [type.type, state, ...(due ? ['due'] : []), ...(later ? ['later'] : [])].join(' '),
  );

describe('the advice which channel to connect', () => {
  it('begins with a channel that can wait', () => {
    expect(told([])).toEqual(['letters missing due', 'sheets missing', 'talk missing later']);
  });

  it('goes on with the next that can wait, then with the live one', () => {
    expect(told([channel('letters')])).toEqual([
      'letters connected',
      'sheets missing due',
      'talk missing later',
    ]);
    expect(told([channel('letters'), channel('sheets')])).toEqual([
      'letters connected',
      'sheets connected',
      'talk missing due',
    ]);
  });

  it('never calls connected what does not work or is off', () => {
    expect(told([channel('letters', broken), channel('letters')])[0]).toBe('letters failing due');
    expect(told([channel('letters', { ...broken, enabled: false })])[0]).toBe('letters off due');
  });

  it('ends when everything is connected, in any order', () => {
    expect(told([channel('talk'), channel('letters'), channel('sheets')]).join()).not.toContain('due');
    expect(told([channel('talk')])[2]).toBe('talk connected');
  });
});
