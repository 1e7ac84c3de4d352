import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  channelNameViolations,
  conformanceViolations,
  cycleViolations,
  errorDocViolations,
  importViolations,
  lengthViolations,
  linkViolations,
  lockViolations,
  ownerViolations,
  tableViolations,
} from './architecture/laws.ts';
import { readDocuments, readSources, readWritten, type Sources } from './architecture/source.ts';
import { adapters } from './channels/registry.ts';
import { variables } from './platform/config/index.ts';
import { errorRegistry } from './platform/errors/index.ts';
import { createHttpApp } from './platform/http/index.ts';
import { createLogger } from './platform/log/index.ts';
import { createMetrics } from './platform/metrics/index.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const sources = readSources(root, ['apps', 'packages', 'scripts', 'bench', 'e2e']);
const plant = (file: string, text: string): Sources => new Map([...sources, [file, text]]);
const server = (file: string) => `apps/server/src/${file}`;

const owners: Record<string, string> = {
  event_pending: 'platform/events/',
  event: 'platform/events/',
  consumer: 'platform/events/',
  event_head: 'platform/events/',
  file: 'platform/files/',
  setting: 'platform/settings/',
  audit_entry: 'platform/audit/',
  auth_user: 'platform/auth/',
  auth_session: 'platform/auth/',
  auth_account: 'platform/auth/',
  auth_verification: 'platform/auth/',
  auth_two_factor: 'platform/auth/',
  auth_rate_limit: 'platform/auth/',
  auth_attempt: 'platform/auth/',
  agent: 'people/',
  role: 'people/',
  team: 'people/',
  team_member: 'people/',
  skill: 'people/',
  agent_skill: 'people/',
  api_key: 'people/',
  customer: 'customers/',
  customer_import: 'customers/',
  customer_import_row: 'customers/',
  customer_link: 'customers/',
  customer_key: 'customers/',
  customer_suggestion: 'customers/',
  customer_distinction: 'customers/',
  customer_model: 'customers/',
  identity: 'customers/',
  identity_claim: 'customers/',
  conversation: 'conversations/',
  message: 'conversations/',
  message_body: 'conversations/',
  message_citation: 'conversations/',
  draft: 'conversations/',
  mention: 'conversations/',
  held_reply: 'conversations/',
  conversation_change: 'conversations/',
  rule: 'automation/',
  rule_task: 'automation/',
  rule_due: 'automation/',
  rule_run: 'automation/',
  macro: 'automation/',
  macro_run: 'automation/',
  conversation_relation: 'conversations/',
  channel: 'channels/',
  inbound: 'channels/',
  channel_state: 'channels/',
  live_session: 'channels/',
  routing_seat: 'routing/',
  routing_connection: 'routing/',
  routing_return: 'routing/',
  routing_offer: 'routing/',
  routing_decision: 'routing/',
  routing_departure: 'routing/',
  service_level: 'service-levels/',
  service_level_clock: 'service-levels/',
  form: 'forms/',
  form_version: 'forms/',
  submission: 'forms/',
  submission_file: 'forms/',
  search_document: 'search/',
  search_word: 'search/',
  search_customer: 'search/',
  report_conversation: 'reports/',
  report_episode: 'reports/',
  report_message: 'reports/',
  report_answer: 'reports/',
  report_promise: 'reports/',
  touchpoint: 'journeys/',
  touchpoint_type: 'journeys/',
  touchpoint_channel: 'journeys/',
  goal: 'journeys/',
  saved_view: 'views/',
  canned_reply: 'replies/',
  same_matter: 'incidents/',
  incident: 'incidents/',
  incident_link: 'incidents/',
  incident_answer: 'incidents/',
  incident_answer_part: 'incidents/',
  calendar: 'calendar/',
  participation: 'supervision/',
  legal_hold: 'privacy/',
  left_content: 'privacy/',
  privacy_request: 'privacy/',
  customer_fact: 'profiles/',
  fact_name: 'profiles/',
  customer_value: 'profiles/',
  customer_profile: 'profiles/',
  consent_record: 'profiles/',
  contact_wish: 'profiles/',
  segment: 'profiles/',
  profile_sweep: 'profiles/',
  connector: 'connectors/',
  connector_reading: 'connectors/',
  connector_fact: 'connectors/',
  connector_action_run: 'connectors/',
  connector_delivery: 'connectors/',
  connector_event: 'connectors/',
  connector_event_handle: 'connectors/',
};

describe('who may import whom', () => {
  test('holds', () => expect(importViolations(sources)).toEqual([]));

  test.each([
    ['platform/db/planted.ts', "import { x } from '../../customers/index.ts';"],
    ['customers/planted.ts', "import { x } from '../conversations/index.ts';"],
    ['conversations/planted.ts', "import { x } from '../forms/index.ts';"],
    ['conversations/planted.ts', "import { x } from '../customers/store.ts';"],
    ['channels/planted.ts', "import { x } from '../http/messages.ts';"],
    ['channels/contract/planted.ts', "import { x } from '../../platform/errors/index.ts';"],
    ['channels/adapters/email/planted.ts', "import { x } from '../chat/index.ts';"],
    ['channels/adapters/email/planted.ts', "import pg from 'pg';"],
    ['channels/adapters/email/planted.ts', "import { x } from '../../../platform/db/index.ts';"],
    ['http/planted.ts', "import { x } from '../conversations/receive.ts';"],
    ['customers/planted.ts', "import { sql } from 'kysely';"],
    ['channels/planted.ts', "const x = await import('./adapters/email/index.ts');"],
  ])('a violation in %s is found: %s', (file, text) => {
    expect(
      importViolations(plant(server(file), text)).filter((line) => line.includes('planted')),
    ).toHaveLength(1);
  });

  test.each([
    ['apps/desk/src/planted.ts', "import { x } from '@throughline/server';"],
    ['apps/widget/src/planted.ts', "import { x } from '../../server/src/app.ts';"],
    ['bench/planted.ts', "import { x } from '@throughline/desk';"],
    ['e2e/planted.ts', "import { x } from '../apps/server/src/app.ts';"],
    ['e2e/planted.ts', "import { x } from '@throughline/ui-tokens';"],
  ])('%s that reaches where it may not is found: %s', (file, text) => {
    expect(importViolations(plant(file, text)).filter((line) => line.includes('planted'))).toHaveLength(1);
  });
});

describe('no cycles', () => {
  test('hold', () => expect(cycleViolations(sources)).toEqual([]));

  test('a circle of files is found', () => {
    const planted = new Map([
      ...plant(server('people/one.ts'), "import { b } from './two.ts';"),
      [server('people/two.ts'), "import { a } from './one.ts';"],
    ]);
    expect(cycleViolations(planted).filter((line) => line.startsWith('files'))).toHaveLength(1);
  });

  test('a circle of folders is found', () => {
    const planted = plant(server('platform/db/planted.ts'), "import type { x } from '../events/index.ts';");
    expect(cycleViolations(planted).some((line) => line.startsWith('folders'))).toBe(true);
  });
});

describe('no channel type’s name outside its adapter', () => {
  const types = adapters.map((adapter) => adapter.type);

  test('holds', () => expect(channelNameViolations(sources, types)).toEqual([]));

  test.each([
    "if (item.channelType === 'chat') {",
    "channel.type === 'form'",
    "const x = { channelType: 'email' };",
    "channelTypes.includes('chat')",
  ])('%s is found', (text) => {
    expect(channelNameViolations(plant(server('http/planted.ts'), text), types)).toHaveLength(1);
  });
});

describe('each table is touched by the domain that owns it', () => {
  test('holds', () => expect(tableViolations(sources, owners)).toEqual([]));

  test.each([
    "tables(db).selectFrom('message').selectAll()",
    'sql`select * from conversation where id = 1`',
    "db.insertInto('identity')",
    'sql`update inbound set state = 1`',
  ])('%s elsewhere is found', (text) => {
    expect(tableViolations(plant(server('people/planted.ts'), text), owners)).toHaveLength(1);
  });
});

describe('every table has an owner', () => {
  test('holds', () => expect(ownerViolations(sources, owners)).toEqual([]));

  test('a new table that nobody owns is found, a dropped one is not, and neither is an owner of nothing', () => {
    const planted = plant(
      server('migrations/9999_planted.ts'),
      'sql`create table if not exists planted (id int); create table gone (id int); drop table gone`',
    );
    expect(ownerViolations(planted, owners)).toEqual(['nobody owns the table planted']);
    expect(ownerViolations(sources, { ...owners, ghost: 'people/' })).toEqual([
      'ghost has an owner but no migration makes it',
    ]);
  });
});

describe('no two advisory locks share a number', () => {
  test('holds', () => expect(lockViolations(sources)).toEqual([]));

  test('a number that is taken is found', () => {
    const planted = plant(server('views/planted.ts'), 'const lockId = 7_305_001;');
    expect(lockViolations(planted)).toEqual([
      expect.stringMatching(/(views\/planted|events\/sequencer)\.ts and .* share the lock 7_305_001/),
    ]);
  });
});

describe('files are small', () => {
  const written = readWritten(root, ['apps', 'packages', 'scripts', 'bench', 'e2e']);
  const lines = (count: number, first = '') => `${first}\n`.padEnd(count + first.length, '\n');

  test('holds', () => expect(lengthViolations(written)).toEqual([]));

  test('a long file without a reason is found, one with a reason is not', () => {
    expect(lengthViolations(new Map([...written, ['planted.ts', lines(401)]]))).toEqual([
      'planted.ts has 401 lines and does not say why',
    ]);
    const reason = lines(401, '/* Long because a list reads best whole. */');
    expect(lengthViolations(new Map([...written, ['planted.ts', reason]]))).toEqual([]);
  });

  test('files that grow all together are found', () => {
    const grown = new Map([...written.keys()].map((file) => [file, lines(120)]));
    expect(lengthViolations(grown)).toEqual(['half of the files have 120 lines or more']);
  });
});

describe('every adapter passes the conformance suite', () => {
  const folder = path.join(here, 'channels/adapters');
  const names = readdirSync(folder);
  const tests = new Map(names.map((name) => [name, readTests(path.join(folder, name))]));

  test('holds, and every folder is registered', () => {
    expect(conformanceViolations(names, tests)).toEqual([]);
    expect(adapters.map((adapter) => adapter.type).sort()).toEqual([...names].sort());
  });

  test('an adapter without the suite is found', () => {
    expect(conformanceViolations([...names, 'pigeon'], tests)).toEqual([
      'adapters/pigeon has no conformance test',
    ]);
  });
});

describe('documents are true', () => {
  const errors = readFileSync(path.join(root, 'docs/api/errors.md'), 'utf8');
  const settings = readFileSync(path.join(root, 'docs/guides/settings.md'), 'utf8');
  const codes = Object.keys(errorRegistry);

  test('every error code is documented, and every documented one exists', () => {
    expect(errorDocViolations(codes, errors)).toEqual([]);
    expect(errorDocViolations([...codes, 'planted'], errors)).toEqual(['planted is not documented']);
    expect(errorDocViolations(codes, `${errors}\n| \`ghost\` | 400 | x |`)).toEqual([
      'ghost is documented but does not exist',
    ]);
  });

  test('every link between documents leads somewhere', () => {
    const documents = readDocuments(root, ['docs', 'apps', 'packages']);
    for (const name of readdirSync(root).filter((each) => each.endsWith('.md')))
      documents.set(name, readFileSync(path.join(root, name), 'utf8'));
    // Pictures are taken by a script.
    const exists = (place: string) =>
      place.startsWith('docs/screenshots/') || existsSync(path.join(root, place));
    expect(linkViolations(documents, exists)).toEqual([]);
    const planted = new Map([['docs/guides/planted.md', '[x](../nowhere.md#part) [y](https://x.example)']]);
    expect(linkViolations(planted, exists)).toEqual([
      'docs/guides/planted.md links to docs/nowhere.md, which is not there',
    ]);
  });

  test('every setting is documented with its default', () => {
    for (const { name, default: value, description } of variables)
      expect(settings).toContain(`| \`${name}\` | ${value} | ${description} |`);
  });
});

test('a route that does not say who may call it cannot be registered', async () => {
  const app = await createHttpApp({
    log: createLogger('silent', false),
    metrics: createMetrics(),
    trustProxy: false,
    maxUploadBytes: 1000,
    authenticate: async () => null,
  });
  expect(() => app.get('/planted', () => 'x')).toThrow('does not say who may call it');
  await app.close();
});

function readTests(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
