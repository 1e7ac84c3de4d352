import { z } from 'zod';
import {
  importStates,
  languages,
  tableDelimiters,
  tableEncodings,
  tableFields,
} from '../../customers/index.ts';
import { Id, Instant } from './common.ts';

const Counts = z
  .object({
    new: z.number().int(),
    matched: z.number().int(),
    doubtful: z.number().int(),
    bad: z.number().int(),
  })
  .describe(
    'rows that became new customers, were known by evidence, are nobody’s for certain, cannot be read',
  );

const Source = z
  .string()
  .regex(/^[\w.-]{1,40}$/, 'up to 40 letters, digits, dots and dashes')
  .describe('the system the rows come from; its customer numbers are its own');
const Language = z.enum(languages).describe('whose phone numbers are meant where one has no country');

export const ImportReading = z
  .object({
    encoding: z.enum(tableEncodings),
    delimiter: z.enum(tableDelimiters),
    columns: z
      .record(z.string().max(1000), z.enum(tableFields).nullable())
      .describe('what is in each column; null leaves it out'),
    source: Source,
    language: Language,
  })
  .meta({ id: 'ImportReading' });

export const CustomerImport = z
  .object({
    id: Id,
    fileName: z.string(),
    size: z.number().int().nullable().describe('bytes; null of one that was imported by the command line'),
    state: z
      .enum(importStates)
      .describe(
        'uploaded → checking → checked, and running → done; cancelled and failed ones go on when run again',
      ),
    madeBy: z.object({
      kind: z.enum(['agent', 'api_key', 'system']),
      id: z.string().nullable(),
      name: z.string(),
    }),
    reading: ImportReading.nullable(),
    trial: z
      .object({
        rows: z.number().int(),
        counts: Counts,
        whole: z.boolean().describe('false: only the first rows of a long table were looked at'),
      })
      .nullable(),
    rowsDone: z.number().int(),
    bytesDone: z.number().int().describe('of `size`: how far it is'),
    counts: Counts,
    problem: z.enum(['row_too_long']).nullable(),
    startable: z.boolean().describe('whether its table is still here'),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
  })
  .meta({ id: 'CustomerImport' });

const ImportRow = z.object({
  line: z.number().int().describe('of the file; the header is line 1'),
  reason: z.string().nullable().describe('why it is left out, as a code'),
  cells: z.array(z.string()).describe('in the order of `columns`'),
  customers: z.array(z.object({ id: Id, name: z.string() })).describe('whom it is, or may be'),
});

export const CustomerImportDetail = CustomerImport.extend({
  columns: z.array(
    z.object({ name: z.string(), samples: z.array(z.string()).describe('of the first rows') }),
  ),
  examples: z.object({
    new: z.array(ImportRow),
    matched: z.array(ImportRow),
    doubtful: z.array(ImportRow),
    bad: z.array(ImportRow),
  }),
}).meta({ id: 'CustomerImportDetail' });

const text = z.string().max(1000).optional();

export const UpsertRecord = z
  .object({
    externalId: z.string().max(200).optional().describe('the customer’s number in the source system'),
    name: text,
    givenName: text,
    surname: text,
    email: text,
    phone: text,
    birthDate: text,
    street: text,
    houseNumber: text,
    addressLine: text,
    postcode: text,
    city: text,
    region: text,
    attributes: z.record(z.string().min(1).max(100), z.string().max(1000)).optional(),
  })
  .meta({ id: 'UpsertRecord' });

export const UpsertQuery = z.object({ source: Source, language: Language.default('en') });

export const UpsertResult = z
  .object({
    outcome: z.enum(['new', 'matched', 'doubtful', 'bad']),
    reason: z.string().nullable().describe('of a record that was left out, as a code'),
    customerIds: z.array(Id).describe('whom it is; of a doubtful one whom it may be'),
  })
  .meta({ id: 'UpsertResult' });
