import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createLogger } from '../log/index.ts';
import { type AuditContext, inAuditContext, systemContext } from './context.ts';
import { changeAuditPolicy, readAuditPolicy } from './policy.ts';
import { audit, auditView } from './record.ts';
import { shortenAuditLog } from './retention.ts';
import { selectEntries } from './store.ts';
import { verifyAuditLog } from './verify.ts';
import { startViewLog } from './view-log.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const write = (name: string) =>
  database.transaction((tx) =>
    audit(tx, 'team.changed', { id: name, name }, { name: { before: 'A', after: name } }),
  );
const all = () => selectEntries(database.db, {}, 1000);
const agent = (more: Partial<AuditContext> = {}): AuditContext => ({
  ...systemContext(),
  who: { kind: 'agent', id: 'a-1', name: 'Miriam' },
  address: '203.0.113.0/24',
  requestId: 'r-1',
  ...more,
});

describe('an entry', () => {
  it('is there with the change, and not without it', async () => {
    await inAuditContext(agent(), () => write('Returns'));
    const lost = database.transaction(async (tx) => {
      await audit(tx, 'team.changed', { id: 'x', name: 'x' });
      throw new Error('no');
    });
    await expect(lost).rejects.toThrow('no');
    expect(await all()).toMatchObject([
      {
        seq: 1,
        who_kind: 'agent',
        who_id: 'a-1',
        who_name: 'Miriam',
        address: '203.0.113.0/24',
        request_id: 'r-1',
        action: 'team.changed',
        thing_name: 'Returns',
        changes: { name: { before: 'A', after: 'Returns' } },
      },
    ]);
  });

  it('is not written for a change that changes nothing, nor beside the one that was declared', async () => {
    const context = agent({ declared: ['form.changed'] });
    await inAuditContext(context, async () => {
      await write('Returns');
      expect(context.settled).toBe(false);
      await database.transaction((tx) => audit(tx, 'form.changed', { id: 'f', name: 'f' }, {}));
    });
    expect(context.settled).toBe(true);
    expect(await all()).toEqual([]);
  });

  it('can be altered, deleted and emptied by nobody', async () => {
    await write('Returns');
    for (const statement of [
      `update audit_entry set who_name = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
    ])
      await expect(database.pool.query(statement)).rejects.toThrow('only added to');
  });
});

describe('the chain', () => {
  it('has no gap and no fork, however many write at once', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => write(`team ${index}`)));
    expect(await verifyAuditLog(database.db)).toMatchObject({
      entries: 24,
      first: 1,
      last: 24,
      problems: [],
    });
  });

  it.each([
    [`update audit_entry set thing_name = 'Other' where seq = 3`, [{ seq: 3, problem: 'altered' }]],
    [`update audit_entry set changes = '{}' where seq = 3`, [{ seq: 3, problem: 'altered' }]],
    ['delete from audit_entry where seq = 3', [{ seq: 4, problem: 'missing_before' }]],
    ['delete from audit_entry where seq < 3', [{ seq: 3, problem: 'does_not_follow' }]],
  ])('shows it when somebody who owns the database does: %s', async (statement, problems) => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await write(name);
    await database.pool.query('alter table audit_entry disable trigger all');
    await database.pool.query(statement);
    expect((await verifyAuditLog(database.db)).problems).toEqual(problems);
  });

  it('holds after old entries went by policy, which the log says', async () => {
    for (const name of ['a', 'b', 'c']) await write(name);
    const now = new Date(Date.now() + 40 * 24 * 3600_000);
    expect(await shortenAuditLog(database, now)).toBe(0);
    const { views } = await readAuditPolicy(database.db);
    await changeAuditPolicy(database, { keepDays: 30, views });
    expect(await shortenAuditLog(database, now)).toBe(4);
    await write('d');
    expect(await all()).toMatchObject([{ action: 'team.changed' }, { action: 'audit_log.shortened' }]);
    expect(await verifyAuditLog(database.db)).toMatchObject({ entries: 2, first: 5, problems: [] });
  });
});

describe('a view of personal data', () => {
  const log = createLogger('silent', false);

  it('is kept when policy says so, once for somebody who looks again and again, and by the last moment', async () => {
    const views = startViewLog(database, log);
    const context = agent({ seen: views.see });
    const look = () =>
      inAuditContext(context, () => {
        auditView('conversation.opened', { id: 'c', name: '#1' });
        auditView('conversation.opened_from_outside', { id: 'd', name: '#2' });
      });
    look();
    look();
    expect(await all()).toEqual([]);
    await views.stop();
    expect(await all()).toMatchObject([{ action: 'conversation.opened_from_outside', thing_id: 'd' }]);
    expect((await verifyAuditLog(database.db)).problems).toEqual([]);
  });

  it('waits while the database cannot take it', async () => {
    const views = startViewLog(database, log);
    inAuditContext(agent({ seen: views.see }), () =>
      auditView('conversation.opened_from_outside', { id: 'd', name: '#2' }),
    );
    await database.pool.query('alter table audit_entry rename to away');
    await expect(views.flush()).rejects.toThrow();
    await database.pool.query('alter table away rename to audit_entry');
    await views.stop();
    expect(await all()).toHaveLength(1);
  });
});
