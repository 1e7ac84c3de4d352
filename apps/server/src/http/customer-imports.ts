/** Tables of customers: uploaded, tried out, imported; and records of other systems, a batch at a time. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  cancelImport,
  chooseReading,
  customerNames,
  findImport,
  type CustomerImport as Import,
  type ImportDeps,
  languages,
  leftOutTable,
  listImports,
  samplesOf,
  selectToldRows,
  startImport,
  startTrial,
  tableOf,
  type UpsertRecord as Upserted,
  uploadTable,
  upsertCustomers,
} from '../customers/index.ts';
import { companyLanguage } from '../people/index.ts';
import { audit } from '../platform/audit/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { tableLine } from './csv.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  Bytes,
  CustomerImport,
  CustomerImportDetail,
  Id,
  ImportReading,
  UpsertQuery,
  UpsertRecord,
  UpsertResult,
} from './schemas/index.ts';

export interface CustomerImportRouteDeps extends ImportDeps {
  maxImportBytes: number;
  /** Takes up a dry run or an import. */
  take(importId: string): Promise<void>;
}

const shown = 200;
const examplesShown = 20;
const batchRecords = 1000;

export function customerImportRoutes(app: Routes, deps: CustomerImportRouteDeps): void {
  const { db } = deps.database;
  const tags = ['customers'];
  const params = z.object({ id: Id });
  const may = { access: 'customers:import' };
  const nothingYet = { none: 'nothing is imported yet' };

  app.addContentTypeParser('application/x-ndjson', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, readLines(String(body)));
    } catch (error) {
      done(error as Error, undefined);
    }
  });

  app.post(
    '/api/v1/customer-imports',
    {
      config: { ...may, audit: nothingYet },
      schema: {
        tags,
        summary: 'Upload a CSV table of customers (multipart field `file`); nothing of it is imported yet',
        consumes: ['multipart/form-data'],
        response: { 201: CustomerImportDetail, ...failures, 413: failures[400] },
      },
    },
    async (request, reply) => {
      const part = await request.file({ limits: { fileSize: deps.maxImportBytes } });
      if (!part)
        throw new AppError('invalid_input', { fields: [{ field: 'file', message: sentence('required') }] });
      const content = async function* () {
        yield* part.file;
        if (part.file.truncated) throw new AppError('too_large');
      };
      const { kind, id, name } = callerOf(request);
      const language = await companyLanguage(db);
      const made = await uploadTable(
        deps,
        { fileName: part.filename, content: content(), language },
        { kind, id, name },
      );
      return reply.status(201).send(await detailOf(deps, await findImport(deps, made)));
    },
  );

  app.get(
    '/api/v1/customer-imports',
    {
      config: may,
      schema: {
        tags,
        summary: `Imports, newest first, ${shown} at most`,
        response: { 200: listOf(CustomerImport), ...failures },
      },
    },
    async () => ({ items: (await listImports(db, shown)).map(present) }),
  );

  app.get(
    '/api/v1/customer-imports/:id',
    {
      config: may,
      schema: {
        tags,
        summary: 'One import: how its table is read, how far it is, examples of what was found',
        params,
        response: { 200: CustomerImportDetail, ...failures },
      },
    },
    async (request) => detailOf(deps, await findImport(deps, request.params.id)),
  );

  app.put(
    '/api/v1/customer-imports/:id/reading',
    {
      config: { ...may, audit: nothingYet },
      schema: {
        tags,
        summary: 'Say how the table is to be read: its encoding, and what is in which column',
        params,
        body: ImportReading,
        response: { 200: CustomerImportDetail, ...failures },
      },
    },
    async (request) => {
      await chooseReading(deps, request.params.id, request.body);
      return detailOf(deps, await findImport(deps, request.params.id));
    },
  );

  app.post(
    '/api/v1/customer-imports/:id/dry-run',
    {
      config: { ...may, audit: nothingYet },
      schema: {
        tags,
        summary: 'Find out what each row would become; nothing is written of it',
        params,
        response: { 202: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await startTrial(deps, request.params.id);
      await deps.take(request.params.id);
      return reply.status(202).send(null);
    },
  );

  app.post(
    '/api/v1/customer-imports/:id/run',
    {
      config: { ...may, audit: 'customer_import.started' },
      schema: {
        tags,
        summary: 'Import the table, or go on where a cancelled import is',
        params,
        response: { 202: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await startImport(deps, request.params.id);
      await deps.take(request.params.id);
      return reply.status(202).send(null);
    },
  );

  app.delete(
    '/api/v1/customer-imports/:id/run',
    {
      config: { ...may, audit: 'customer_import.cancelled' },
      schema: {
        tags,
        summary: 'Stop a dry run or an import; what is imported stays',
        params,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await cancelImport(deps, request.params.id);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/customer-imports/:id/left-out',
    {
      config: { ...may, audit: 'customer_import.report_fetched' },
      schema: {
        tags,
        summary: 'Rows that were left out as CSV: why, whom they may be, and the row as it was',
        params,
        querystring: z.object({ language: z.enum(languages).default('en') }),
        produces: ['text/csv'],
        response: { 200: Bytes, ...failures },
      },
    },
    async (request, reply) => {
      const found = await findImport(deps, request.params.id);
      await deps.database.transaction((tx) =>
        audit(tx, 'customer_import.report_fetched', { id: found.id, name: found.fileName }),
      );
      return reply
        .header('content-disposition', `attachment; filename="left-out-${found.id.slice(0, 8)}.csv"`)
        .header('cache-control', 'private, no-store')
        .type('text/csv; charset=utf-8')
        .send(Readable.from(csvOf(leftOutTable(deps, found, request.query.language))));
    },
  );

  app.post(
    '/api/v1/customers/upserts',
    {
      bodyLimit: 16 * 1024 * 1024,
      config: may,
      schema: {
        tags,
        summary:
          'Take customers of another system in, known by their number there; sent again it changes nothing',
        description: `A JSON list or one record a line (\`application/x-ndjson\`), ${batchRecords} at most. The answer has one entry for each, in their order; records that are bad or doubtful are left out and say why.`,
        consumes: ['application/json', 'application/x-ndjson'],
        querystring: UpsertQuery,
        body: z.array(UpsertRecord).min(1).max(batchRecords),
        response: { 200: listOf(UpsertResult), ...failures },
      },
    },
    async (request) => {
      const told = await upsertCustomers(deps.database, request.body as Upserted[], request.query, {
        by: actorOf(request),
        now: deps.now(),
      });
      return { items: told.map(({ outcome, reason, customerIds }) => ({ outcome, reason, customerIds })) };
    },
  );
}

/** @throws AppError `invalid_input` naming the line */
function readLines(text: string): unknown[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      throw new AppError('invalid_input', {
        fields: [{ field: String(index), message: sentence('not_a_json_line', { line: index + 1 }) }],
      });
    }
  });
}

async function detailOf(
  deps: CustomerImportRouteDeps,
  found: Import,
): Promise<z.infer<typeof CustomerImportDetail>> {
  const { db } = deps.database;
  const rowsOf = (outcome: 'new' | 'matched' | 'doubtful' | 'bad') =>
    selectToldRows(db, found.id, [outcome], { limit: examplesShown });
  const [fresh, matched, doubtful, bad] = await Promise.all([
    rowsOf('new'),
    rowsOf('matched'),
    rowsOf('doubtful'),
    rowsOf('bad'),
  ]);
  const names = await customerNames(db, [
    ...new Set([fresh, matched, doubtful].flat().flatMap((row) => row.customerIds)),
  ]);
  const told = (rows: typeof fresh) =>
    rows.map(({ line, reason, cells, customerIds }) => ({
      line: Number(line),
      reason,
      cells,
      customers: customerIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    }));
  return {
    ...present(found),
    columns: await columnsOf(deps, found),
    examples: { new: told(fresh), matched: told(matched), doubtful: told(doubtful), bad: told(bad) },
  };
}

async function columnsOf(
  deps: CustomerImportRouteDeps,
  found: Import,
): Promise<{ name: string; samples: string[] }[]> {
  const { reading } = found;
  if (reading === null) return [];
  const samples =
    found.fileId === null
      ? {}
      : await tableOf(deps, found).then(({ sha256 }) =>
          samplesOf({ name: found.fileName, read: (range) => deps.files.read(sha256, range) }, reading),
        );
  return reading.columns.map((name) => ({ name, samples: samples[name] ?? [] }));
}

const present = (found: Import): z.infer<typeof CustomerImport> => ({
  id: found.id,
  fileName: found.fileName,
  size: found.size,
  state: found.state,
  madeBy: found.madeBy,
  reading: found.reading && {
    encoding: found.reading.encoding,
    delimiter: found.reading.delimiter,
    columns: Object.fromEntries(
      found.reading.columns.map((column) => [column, found.reading?.map[column] ?? null]),
    ),
    source: found.reading.source,
    language: found.reading.language,
  },
  trial: found.trial,
  rowsDone: Number(found.rowsDone),
  bytesDone: Number(found.bytesDone),
  counts: found.counts,
  problem: found.problem as 'row_too_long' | null,
  startable: found.fileId !== null,
  startedAt: found.startedAt.toISOString(),
  finishedAt: found.finishedAt?.toISOString() ?? null,
});

async function* csvOf(rows: AsyncIterable<string[]>): AsyncGenerator<string> {
  // Spreadsheets take a file for UTF-8 by this mark.
  yield '\uFEFF';
  for await (const row of rows) yield tableLine(row);
}
