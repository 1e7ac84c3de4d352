import type { TimelineItem } from '@throughline/sdk';
import { expect, it } from 'vitest';
import { unansweredWhispers } from './whispers.ts';

const item = (id: string, part: Partial<TimelineItem>): TimelineItem =>
  ({ id, direction: null, whisperTo: null, author: { id: 'lea' }, ...part }) as TimelineItem;

it('are those to me since my latest answer', () => {
  const timeline = [
    item('old', { whisperTo: 'anna' }),
    item('answer', { direction: 'out', author: { id: 'anna' } as TimelineItem['author'] }),
    item('answer of another', { direction: 'out' }),
    item('new', { whisperTo: 'anna' }),
    item('to another', { whisperTo: 'ben' }),
    item('note', {}),
  ];
  expect(unansweredWhispers(timeline, 'anna').map(({ id }) => id)).toEqual(['new']);
});
