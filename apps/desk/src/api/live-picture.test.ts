import type { LivePicture, ScopeFigures } from '@throughline/sdk';
import { expect, it } from 'vitest';
import { withChanges } from './live-picture.ts';

const scope = (name: string, waiting: number) => ({ scope: name, waiting }) as ScopeFigures;
const told = (part: Partial<LivePicture>): LivePicture => ({
  cursor: 'a.1',
  at: '2026-03-04T09:00:00.000Z',
  whole: false,
  scopes: [],
  agents: [],
  gone: [],
  ...part,
});

it('adds what is different, forgets what is gone, and leaves other lines as they are', () => {
  const first = withChanges(
    null,
    told({ whole: true, scopes: [scope('all', 3), scope('x', 1), scope('y', 2)] }),
  );
  const next = withChanges(first, told({ cursor: 'a.2', scopes: [scope('all', 2)], gone: ['y'] }));
  expect(next.cursor).toBe('a.2');
  expect([...next.scopes].map(([name, { waiting }]) => [name, waiting])).toEqual([
    ['all', 2],
    ['x', 1],
  ]);
  expect(next.scopes.get('x')).toBe(first.scopes.get('x'));
});

it('begins anew with a whole picture', () => {
  const first = withChanges(null, told({ whole: true, scopes: [scope('all', 3), scope('x', 1)] }));
  const next = withChanges(first, told({ whole: true, cursor: 'b.1', scopes: [scope('all', 1)] }));
  expect([...next.scopes.keys()]).toEqual(['all']);
});
