import { expect, test } from 'vitest';
import { learnChannel } from './preferred-channel.ts';

test.each([
  [{}, null],
  [{ letter: 2 }, null],
  [{ letter: 3 }, { channelType: 'letter', answers: 3, of: 3 }],
  [
    { letter: 3, call: 2 },
    { channelType: 'letter', answers: 3, of: 5 },
  ],
  [{ letter: 3, call: 3 }, null],
])('%j teaches %j', (answers, learned) => expect(learnChannel(answers)).toEqual(learned));
