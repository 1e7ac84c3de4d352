import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changePurposes } from '../privacy/index.ts';
import { writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { runCli } from '../testing/run-cli.ts';

let bench: ChannelBench;
let ewa: string;
const out = mkdtempSync(path.join(tmpdir(), 'throughline-export-'));
beforeAll(async () => {
  bench = await openChannelBench();
  process.env.DATA_DIR = path.dirname(bench.filesFolder);
  await writeLetter(bench, { id: 'e1', from: 'ewa@post.example', name: 'Ewa Mazur', text: 'Where is it?' });
  const { rows } = await bench.database.pool.query<{ id: string }>('select id from customer');
  ewa = rows[0]?.id as string;
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  rmSync(out, { recursive: true, force: true });
  await bench.close();
});

const purpose = ['--purpose', 'Request of the person'];
const cli = (...words: string[]) => runCli(bench.database.url, ['customers', ...words]);

it('writes what is kept of a customer into a folder', async () => {
  const folder = path.join(out, 'ewa');
  expect(await cli('export', ewa, '--out', folder)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toContain('Where is it?');
  expect(JSON.parse(readFileSync(path.join(folder, 'data/identity.json'), 'utf8'))).toMatchObject([
    { value: 'ewa@post.example' },
  ]);
});

const entries = async () =>
  (
    await bench.database.pool.query(
      'select who_kind, who_name, action, thing_id, thing_name, changes from audit_entry order by seq desc limit 1',
    )
  ).rows[0];

it('a copy leaves an entry in the audit log, with its purpose where the company asks for one', async () => {
  const deps = { database: bench.database, files: {} as never, now: () => new Date() };
  await changePurposes(deps, { exports: true, erasures: true, offered: ['Request of the person'] });
  const folder = path.join(out, 'purpose');
  const refused = await cli('export', ewa, '--out', folder);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('purpose: ') });
  expect(existsSync(folder)).toBe(false);
  expect(await cli('erase', ewa, '--yes')).toMatchObject({ code: 1 });
  expect(await cli('export', ewa, '--out', folder, ...purpose)).toMatchObject({ code: 0 });
  expect(await entries()).toEqual({
    who_kind: 'system',
    who_name: 'command line',
    action: 'customer.export_asked',
    thing_id: ewa,
    thing_name: '',
    changes: { purpose: { before: null, after: 'Request of the person' } },
  });
});

it('erases only whom the name is of, says what went, and has nothing to do again', async () => {
  expect(await cli('erase', ewa)).toMatchObject({ code: 2 });
  expect(await cli('erase', 'ewa', '--yes')).toMatchObject({ code: 2 });
  expect(await cli('erase', ewa, '--name', 'Ewa', ...purpose)).toMatchObject({ code: 1 });
  const erased = await cli('erase', ewa, '--name', 'Ewa Mazur', ...purpose, '--json');
  expect(erased).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(erased.stdout)).toMatchObject({ state: 'done', touched: { customer: 1, inbound: 1 } });
  const left = existsSync(bench.filesFolder)
    ? readdirSync(bench.filesFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    : [];
  expect(left).toEqual([]);
  expect(await cli('erase', ewa, '--yes')).toMatchObject({
    code: 1,
    stderr: 'Nothing is kept of this customer any more\n',
  });
});
