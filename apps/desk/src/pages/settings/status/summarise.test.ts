import { expect, it } from 'vitest';
import { summarise } from './summarise.ts';

const problem = (component: string) => ({ component, message: 'does not work', said: null });

it('says every problem once, at the part it is about, and forgets none', () => {
  const problems = ['database', 'channels', 'outbound', 'support@shop.example', 'something new'].map(problem);
  expect(summarise(problems, ['support@shop.example'])).toEqual({
    database: [problem('database')],
    channelDoors: [problem('channels')],
    background: [problem('outbound')],
    other: [problem('something new')],
  });
});
