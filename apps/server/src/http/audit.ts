/** The audit log for those who may read it, as pages and as CSV, and what it keeps. */
import { Readable } from 'node:stream';
import type { z } from 'zod';
import {
  type AuditRow,
  audit,
  changeAuditPolicy,
  changesBetween,
  kindOfThing,
  readAuditPolicy,
  selectEntries,
} from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { csvLine } from './csv.ts';
import { failures } from './responses.ts';
import { type AuditEntry, AuditFilter, AuditPage, AuditPolicy, AuditQuery, Bytes } from './schemas/index.ts';

export function auditRoutes(app: Routes, { database }: { database: Database }): void {
  const { db } = database;
  const tags = ['audit'];
  const read = { access: 'audit:read' };

  app.get(
    '/api/v1/audit',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who changed what, newest first',
        querystring: AuditQuery,
        response: { 200: AuditPage, ...failures },
      },
    },
    async (request) => {
      const { limit, ...filter } = request.query;
      const rows = await selectEntries(db, wanted(filter), limit + 1);
      const items = rows.slice(0, limit).map(present);
      return { items, next: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
    },
  );

  app.get(
    '/api/v1/audit/export',
    {
      config: { ...read, audit: 'audit_log.exported' },
      schema: {
        tags,
        summary: 'The same as CSV, newest first; that it was fetched is in the log afterwards',
        querystring: AuditFilter,
        produces: ['text/csv'],
        response: { 200: Bytes, ...failures },
      },
    },
    async (request, reply) => {
      const filter = wanted(request.query);
      const thing = { id: 'audit_log', name: '' };
      const narrowed = changesBetween({}, request.query);
      const changes = Object.keys(narrowed).length > 0 ? narrowed : undefined;
      await database.transaction((tx) => audit(tx, 'audit_log.exported', thing, changes));
      return reply
        .header('content-disposition', 'attachment; filename="audit-log.csv"')
        .header('cache-control', 'private, no-store')
        .type('text/csv; charset=utf-8')
        .send(Readable.from(csvOf(database, filter)));
    },
  );

  app.get(
    '/api/v1/audit/policy',
    {
      config: read,
      schema: { tags, summary: 'What the log keeps', response: { 200: AuditPolicy, ...failures } },
    },
    () => readAuditPolicy(db),
  );

  app.put(
    '/api/v1/audit/policy',
    {
      config: { access: 'settings:manage', audit: 'audit_policy.changed' },
      schema: {
        tags,
        summary: 'Set which views of personal data are kept, and how long everything is',
        body: AuditPolicy,
        response: { 200: AuditPolicy, ...failures },
      },
    },
    async (request) => {
      await changeAuditPolicy(database, request.body);
      return request.body;
    },
  );
}

const wanted = ({ from, to, ...rest }: { from?: string | undefined; to?: string | undefined }) => ({
  ...rest,
  from: from === undefined ? undefined : new Date(from),
  to: to === undefined ? undefined : new Date(to),
});

const present = (row: AuditRow): z.infer<typeof AuditEntry> => ({
  seq: row.seq,
  at: row.at.toISOString(),
  who: { kind: row.who_kind, id: row.who_id, name: row.who_name },
  address: row.address,
  requestId: row.request_id,
  action: row.action,
  thing: { kind: kindOfThing(row.action), id: row.thing_id, name: row.thing_name },
  changes: row.changes,
});

const pageSize = 1000;
const heads = [
  'seq',
  'at',
  'who',
  'name',
  'who_id',
  'network',
  'action',
  'thing',
  'thing_id',
  'changes',
  'request',
];

async function* csvOf(database: Database, filter: ReturnType<typeof wanted>): AsyncGenerator<string> {
  // Spreadsheets take a file for UTF-8 by this mark.
  yield `\uFEFF${csvLine(heads)}`;
  let before: number | undefined;
  for (;;) {
    const rows = await selectEntries(database.db, { ...filter, before }, pageSize);
    yield rows.map((row) => csvLine(cellsOf(row))).join('');
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    before = last.seq;
  }
}

const cellsOf = (row: AuditRow): string[] => [
  String(row.seq),
  row.at.toISOString(),
  row.who_kind,
  row.who_name,
  row.who_id ?? '',
  row.address ?? '',
  row.action,
  row.thing_name,
  row.thing_id,
  row.changes === null ? '' : JSON.stringify(row.changes),
  row.request_id ?? '',
];
