import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createRule } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const deps = () => ({ database, made: () => ({ channels: [], types: [] }), now: () => new Date() });
const received = { kind: 'event', on: 'received' } as const;
const labels = (...add: string[]) => ({ kind: 'label' as const, add, remove: [] as string[] });

describe('what cannot be is refused by the name of its field', () => {
  test.each([
    [
      { conditions: [{ kind: 'pattern', in: 'text', pattern: '(?=a)b', not: false }] },
      'conditions.0.pattern',
    ],
    [
      { conditions: [{ kind: 'pattern', in: 'text', pattern: '(x{1,99}){1,99}', not: false }] },
      'conditions.0.pattern',
    ],
    [{ conditions: [{ kind: 'pattern', in: 'text', pattern: '(', not: false }] }, 'conditions.0.pattern'],
    [{ conditions: [{ kind: 'filter', filter: 'planet:mars' }] }, 'conditions.0.filter'],
    [{ conditions: [{ kind: 'filter', filter: 'team:Ghosts' }] }, 'conditions.0.filter'],
    [{ conditions: [{ kind: 'filter', filter: '-agent:me' }] }, 'conditions.0.filter'],
    [{ actions: [{ kind: 'assign', to: { kind: 'me' } }] }, 'actions.0.to'],
    [{ actions: [{ kind: 'note', text: 'Hi {{planet}}' }] }, 'actions.0.text'],
    [
      { actions: [{ kind: 'assign', to: { kind: 'team', teamId: '00000000-0000-7000-8000-000000000009' } }] },
      'actions.0.to.teamId',
    ],
  ])('%j', async (part, field) => {
    const content = { name: 'Bad', trigger: received, conditions: [], actions: [labels('x')], ...part };
    await expect(createRule(deps(), content as never, 'system')).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field }],
    });
  });
});
