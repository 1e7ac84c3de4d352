import { describe, expect, it } from 'vitest';
import { createPresenceBoard, type PresenceTimers } from './presence-board.ts';

function handTimers() {
  const waiting = new Set<() => void>();
  const timers: PresenceTimers = {
    after(_milliseconds, run) {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  };
  const elapse = () => {
    for (const run of waiting) run();
    waiting.clear();
  };
  return { timers, elapse };
}

const busy = { id: 'a', chosenPresence: 'busy' } as const;

describe('presence board', () => {
  it('shows a choice only while a desk is connected', () => {
    const { timers, elapse } = handTimers();
    const board = createPresenceBoard(timers);
    expect(board.seen(busy)).toBe('offline');
    const leave = board.connect('a');
    expect(board.seen(busy)).toBe('busy');
    leave();
    elapse();
    expect(board.seen(busy)).toBe('offline');
  });

  it('does not notice a page that reloads', () => {
    const { timers, elapse } = handTimers();
    const board = createPresenceBoard(timers);
    const changes: string[] = [];
    board.onChange((id) => changes.push(id));
    const leave = board.connect('a');
    leave();
    board.connect('a');
    elapse();
    expect(board.isConnected('a')).toBe(true);
    expect(changes).toEqual(['a']);
  });

  it('counts desks, and a desk that says goodbye twice counts once', () => {
    const { timers, elapse } = handTimers();
    const board = createPresenceBoard(timers);
    const changes: string[] = [];
    const first = board.connect('a');
    const second = board.connect('a');
    board.onChange((id) => changes.push(id));
    first();
    first();
    elapse();
    expect(board.isConnected('a')).toBe(true);
    second();
    elapse();
    expect(board.isConnected('a')).toBe(false);
    expect(changes).toEqual(['a']);
  });
});
