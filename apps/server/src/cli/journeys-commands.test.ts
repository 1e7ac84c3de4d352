import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-journeys-cli-'));
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  rmSync(folder, { recursive: true });
  await database.drop();
});

const cli = (...words: string[]) => runCli(database.url, ['journeys', ...words]);

it('takes a log in and tells its graph and its variants', async () => {
  const file = path.join(folder, 'log.csv');
  writeFileSync(
    file,
    'who;what;when\n1;ask;2020-01-01 10:00\n1;wait;2020-01-01 10:01\n2;ask;2020-01-01 10:00\n2;wait;2020-01-01 10:03\n3;ask;\n',
  );
  const columns = ['--case', 'who', '--activity', 'what', '--time', 'when'];
  const taken = await cli('import', file, '--goal', 'help', ...columns, '--json');
  expect(taken).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(taken.stdout)).toMatchObject({
    events: 5,
    added: 4,
    leftOut: 1,
    reasons: { no_time: 1 },
  });

  const graph = await cli('graph', '--goal', 'help', '--json');
  expect(JSON.parse(graph.stdout)).toEqual({
    cases: 2,
    events: 4,
    activities: 2,
    edges: [{ from: 'ask', to: 'wait', count: 2, medianMs: 120_000, p90Ms: 168_000 }],
  });
  const variants = await cli('variants', '--goal', 'help', '--json');
  expect(JSON.parse(variants.stdout)).toMatchObject({
    variants: 1,
    top: [{ activities: ['ask', 'wait'], count: 2, share: 1, example: '1' }],
  });
});

it('says what is wrong with the command line', async () => {
  expect(await cli('graph', '--goal', 'nothing')).toMatchObject({
    code: 1,
    stderr: 'there is no goal “nothing”\n',
  });
  expect(await cli('graph')).toMatchObject({ code: 2 });
  const file = path.join(folder, 'log.csv');
  expect((await cli('import', file, '--goal', 'x', '--case', 'whom')).stderr).toContain('who, what, when');
});
