import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLogger } from '../log/index.ts';
import { openDatabase, startEmbeddedPostgres, whenAvailable } from './index.ts';

test('a database server that is killed comes back at the same address with everything committed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-postgres-'));
  const log = createLogger('silent', false);
  const server = await startEmbeddedPostgres(folder, log);
  const database = openDatabase(server.url, 4, log);
  try {
    await database.pool.query('create table kept (n integer)');
    await database.pool.query('insert into kept values (1)');
    const { rows } = await database.pool.query<{ data_directory: string }>('show data_directory');
    const pid = readFileSync(path.join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split(
      '\n',
    )[0];
    process.kill(Number(pid), 'SIGKILL');
    while (
      await database.ping().then(
        () => true,
        () => false,
      )
    );
    const again = await whenAvailable(() => database.pool.query('select n from kept'), {
      signal: AbortSignal.timeout(60_000),
    });
    expect(again.rows).toEqual([{ n: 1 }]);
  } finally {
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
