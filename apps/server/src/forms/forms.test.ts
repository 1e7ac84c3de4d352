import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJobs } from '../platform/jobs/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { writeSetting } from '../platform/settings/index.ts';
import { type Bench, clean, context, createBench } from '../testing/forms-bench.ts';
import { names, repairForm } from '../testing/forms-fixtures.ts';
import { abandonJob } from './abandon.ts';
import { attachConversation } from './attach-conversation.ts';
import { attachFile, detachFile } from './attach-file.ts';
import { changeForm } from './change-form.ts';
import { createForm } from './create-form.ts';
import { describeSubmission, listSubmissions } from './describe-submission.ts';
import { eraseDraft } from './erase-draft.ts';
import { findForm, findOpenForm, resumeDraft } from './find-form.ts';
import { releaseHeld } from './release-held.ts';
import { saveDraft } from './save-draft.ts';
import { submit } from './submit.ts';
import type { FieldChanges, SubmissionKey } from './types.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

const change = (values: Record<string, string | string[]>, revision = 1): FieldChanges =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, revision }]));
const good = { topic: 'other', message: 'Hello', name: 'Anna', email: 'anna@shop.example' };
/** What was told about a submission since the last look. */
const looked = new Map<string, number>();
async function news({ submissionId }: SubmissionKey): Promise<string[]> {
  const all = await bench.events(submissionId);
  const fresh = all.slice(looked.get(submissionId) ?? 0);
  looked.set(submissionId, all.length);
  return fresh;
}

test('a draft keeps bad answers beside their error, and its version when the form changes', async () => {
  const form = await bench.newForm();
  const key = bench.keyFor(form);
  const saved = await saveDraft(bench.deps, key, context, change({ topic: 'late', email: 'anna@' }), 1);
  expect(saved).toMatchObject({
    state: 'draft',
    values: { email: 'anna@' },
    errors: { email: { code: 'not_email' } },
  });

  const changed = { ...repairForm, steps: repairForm.steps.slice(0, 1) };
  expect((await changeForm(bench.deps, form.id, { definition: changed }, 'agent:a')).form.version).toBe(2);
  const again = await resumeDraft(bench.database.db, form.id, key.visitorId);
  expect(again?.definition.steps).toHaveLength(3);
  expect(again?.submission.notice).toMatchObject({ wording: context.notice, version: 1, language: 'en' });
  expect(await describeSubmission(bench.database.db, key.submissionId)).toMatchObject({
    state: 'draft',
    step: '1/2',
    fields: [
      { name: 'topic', label: 'The topic', value: 'Label late' },
      { name: 'email', value: 'anna@', error: 'not_email' },
    ],
    meanings: { subject: 'Label late' },
  });
});

test('the same questions again are no new version; a form switched off is not found by people', async () => {
  const form = await bench.newForm();
  const same = await changeForm(bench.deps, form.id, { definition: repairForm, enabled: false }, 'agent:a');
  expect(same.form.version).toBe(1);
  await expect(findOpenForm(bench.database.db, form.slug)).rejects.toMatchObject({ code: 'form_not_found' });
  expect((await findForm(bench.database.db, form.id)).enabled).toBe(false);
  await changeForm(bench.deps, form.id, { enabled: true }, 'agent:a');
  expect((await findOpenForm(bench.database.db, form.channelId)).id).toBe(form.id);
});

test('a slug made from the title gives way, one that was asked for does not', async () => {
  const deps = { ...bench.deps, openChannel: async () => {} };
  const definition = { ...repairForm, title: names('Zgłoś usterkę – Straße!') };
  const first = await createForm(deps, { definition });
  const second = await createForm(deps, { definition });
  expect(first.form.slug).toBe('zglos-usterke-strasse');
  expect(second.form.slug).toMatch(/^zglos-usterke-strasse-[0-9a-f]{6}$/);
  await expect(createForm(deps, { definition, slug: first.form.slug })).rejects.toMatchObject({
    code: 'already_exists',
  });
});

test('a form’s channel and address are named as the company speaks, in English where the title is not in it', async () => {
  const opened: string[] = [];
  const openChannel = async ({ name }: { name: string }) => void opened.push(name);
  const title = { en: 'Invoice question', de: 'Frage zur Rechnung', pl: '', nl: '' };
  const make = async (language: string) => {
    await writeSetting(bench.database.db, 'company', { name: 'Shop', language });
    const { form } = await createForm(
      { ...bench.deps, openChannel },
      { definition: { ...repairForm, title } },
    );
    return form.slug;
  };
  expect([await make('de'), await make('pl')]).toEqual(['frage-zur-rechnung', 'invoice-question']);
  expect(opened).toEqual(['Frage zur Rechnung', 'Invoice question']);
});

test('a form that cannot work is refused with every path, and opens no channel', async () => {
  let opened = 0;
  const openChannel = async () => {
    opened++;
  };
  const definition = {
    ...repairForm,
    steps: [{ ...repairForm.steps[0]!, title: names('x') }, repairForm.steps[0]!],
  };
  await expect(createForm({ ...bench.deps, openChannel }, { definition })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [
      { field: 'definition.steps.1.fields.0.name' },
      { field: 'definition.steps.1.fields.1.name' },
      { field: 'definition.steps.1.fields.2.name' },
    ],
  });
  expect(opened).toBe(0);
});

test('twenty saves at once, out of order, leave the newest answers in one submission', async () => {
  const key = bench.keyFor(await bench.newForm());
  const revisions = Array.from({ length: 20 }, (_, i) => ((i * 7) % 20) + 1);
  await Promise.all(
    revisions.map((revision) =>
      saveDraft(bench.deps, key, context, change({ message: `m${revision}` }, revision)),
    ),
  );
  const { rows } = await bench.database.pool.query('select "values" from submission where id = $1', [
    key.submissionId,
  ]);
  expect(rows).toEqual([{ values: { message: 'm20' } }]);
});

test('one timer waits however often a draft is saved, and wakes when nothing changed for the whole time', async () => {
  const key = bench.keyFor(await bench.newForm());
  const before = bench.waiting().length;
  for (let minute = 0; minute < 40; minute++) {
    await saveDraft(bench.deps, key, context, change({ message: `m${minute}` }, minute + 1));
    await bench.pass(60);
    expect(bench.waiting().length - before).toBeLessThanOrEqual(1);
  }
  await news(key);
  await bench.pass(28 * 60);
  expect(await news(key)).toEqual([]);
  await bench.pass(2 * 60);
  expect(await news(key)).toEqual(['abandoned']);
  await bench.pass(3600);
  expect(await news(key)).toEqual([]);

  expect(await saveDraft(bench.deps, key, context, change({ message: 'back' }, 99))).toMatchObject({
    state: 'draft',
  });
  await bench.pass(3600);
  expect(await news(key)).toEqual(['changed', 'abandoned']);
  expect(await describeSubmission(bench.database.db, key.submissionId)).toMatchObject({
    state: 'abandoned',
    settlement: 2,
  });
});

test('changes are told at most every three seconds, the last one too', async () => {
  const key = bench.keyFor(await bench.newForm());
  await news(key);
  for (let i = 1; i <= 5; i++) {
    await saveDraft(bench.deps, key, context, change({ message: `m${i}` }, i));
    await bench.pass(0.4);
  }
  expect(await news(key)).toEqual(['changed']);
  await bench.pass(3);
  expect(await news(key)).toEqual(['changed']);
  await bench.pass(10);
  expect(await news(key)).toEqual([]);
});

test('a draft that ended empty is left without a word', async () => {
  const key = bench.keyFor(await bench.newForm());
  await saveDraft(bench.deps, key, context, change({ message: 'x' }));
  await saveDraft(bench.deps, key, context, change({ message: ' ' }, 2));
  await bench.pass(10);
  await news(key);
  await bench.pass(7200);
  expect(await news(key)).toEqual([]);
});

test('sending asks for what is missing, keeps it as a draft, then sends once', async () => {
  const key = bench.keyFor(await bench.newForm());
  const partly = await submit(bench.deps, key, context, change({ topic: 'late', message: 'Where?' }), clean);
  expect(partly).toMatchObject({
    outcome: 'invalid',
    errors: { order: { code: 'required' }, email: { code: 'required' } },
    submission: { state: 'draft', values: { message: 'Where?' } },
  });
  await news(key);
  const results = await Promise.all(
    [2, 3, 4].map((revision) => submit(bench.deps, key, context, change(good, revision), clean)),
  );
  expect(results.map((result) => result.outcome).sort()).toEqual(['already', 'already', 'submitted']);
  expect(await news(key)).toEqual(['submitted']);
  await expect(saveDraft(bench.deps, key, context, change(good, 9))).rejects.toMatchObject({
    code: 'submission_closed',
  });
  await bench.pass(7200);
  expect(await news(key)).toEqual([]);
});

test('what is held as spam is kept without an event until somebody releases it, once', async () => {
  const form = await bench.newForm();
  const key = bench.keyFor(form);
  await news(key);
  const spam = { score: 100, verdict: 'held' as const, reasons: ['honeypot'] };
  await submit(bench.deps, key, context, change(good), spam);
  expect(await news(key)).toEqual([]);
  await releaseHeld(bench.deps, form.id, key.submissionId);
  await releaseHeld(bench.deps, form.id, key.submissionId);
  expect(await news(key)).toEqual(['submitted']);
});

test('a consent is kept with its wording, version and time, given and withdrawn', async () => {
  const key = bench.keyFor(await bench.newForm());
  await saveDraft(bench.deps, key, { ...context, language: 'de' }, change({ news: 'yes' }));
  const { consents } = await saveDraft(bench.deps, key, context, change({ news: '' }, 2));
  expect(consents).toMatchObject([
    { purpose: 'newsletter', given: true, wording: 'The news (de)', version: 1, language: 'de' },
    { purpose: 'newsletter', given: false, wording: 'The news', language: 'en' },
  ]);
});

test('deleting what was typed leaves nothing, and a save on its way cannot bring it back', async () => {
  const form = await bench.newForm();
  const key = bench.keyFor(form);
  await saveDraft(bench.deps, key, context, change(good));
  const file = {
    field: 'photos',
    filename: 'a.txt',
    contentType: 'text/plain',
    content: Buffer.from('secret'),
  };
  const { files } = await attachFile(bench.deps, key, context, file);
  await eraseDraft(bench.deps, key, context);
  await eraseDraft(bench.deps, key, context);
  await expect(saveDraft(bench.deps, key, context, change(good, 5))).rejects.toMatchObject({
    code: 'submission_closed',
  });
  const { rows } = await bench.database.pool.query('select * from submission where id = $1', [
    key.submissionId,
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Anna|Hello|shop\.example/);
  expect(
    (await bench.database.pool.query('select 1 from file where id = $1', [files[0]!.fileId])).rowCount,
  ).toBe(0);
  expect(await listSubmissions(bench.database.db, { formId: form.id }, 10)).toEqual([]);

  const unsaved = bench.keyFor(form);
  await eraseDraft(bench.deps, unsaved, context);
  await expect(saveDraft(bench.deps, unsaved, context, change(good))).rejects.toMatchObject({
    code: 'submission_closed',
  });
});

test("another visitor's submission is not there", async () => {
  const key = bench.keyFor(await bench.newForm());
  await saveDraft(bench.deps, key, context, change(good));
  const thief = { ...key, visitorId: 'visitor-2' };
  for (const attempt of [
    () => saveDraft(bench.deps, thief, context, change(good, 2)),
    () => submit(bench.deps, thief, context, {}, clean),
    () => eraseDraft(bench.deps, thief, context),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'submission_not_found' });
});

test('hostile answers are named and refused, or kept as harmless text', async () => {
  const key = bench.keyFor(await bench.newForm());
  const save = (values: Record<string, string | string[]>, revision: number) =>
    saveDraft(bench.deps, key, context, change(values, revision));
  await expect(save({ nothing: 'x' }, 1)).rejects.toMatchObject({ fields: [{ field: 'fields.nothing' }] });
  await expect(save({ photos: 'x' }, 1)).rejects.toMatchObject({ fields: [{ field: 'fields.photos' }] });
  await expect(save({ message: 'x'.repeat(100_001) }, 1)).rejects.toMatchObject({ code: 'too_large' });
  const odd = await save({ message: 'a\0b\ud800c\r\nd <script>alert(1)</script>', name: ['x', 'y'] }, 1);
  expect(odd.values).toEqual({ message: 'ab\ufffdc\nd <script>alert(1)</script>', name: 'x' });
});

test('files count, can be taken out again and know their limit', async () => {
  const form = await bench.newForm();
  const key = bench.keyFor(form);
  const file = {
    field: 'photos',
    filename: '../../x.png',
    contentType: 'image/png',
    content: Buffer.from('1'),
  };
  await saveDraft(bench.deps, key, context, change({ topic: 'broken' }));
  await attachFile(bench.deps, key, context, file);
  const two = await attachFile(bench.deps, key, context, { ...file, content: Buffer.from('2') });
  expect(two.files.map((one) => one.filename)).toEqual(['x.png', 'x.png']);
  await expect(attachFile(bench.deps, key, context, file)).rejects.toMatchObject({
    fields: [{ field: 'photos' }],
  });
  const one = await detachFile(bench.deps, key, context, two.files[0]!.fileId);
  expect(one.files).toHaveLength(1);
  expect((await describeSubmission(bench.database.db, key.submissionId)).fields).toContainEqual({
    name: 'photos',
    label: 'The photos',
    value: 'x.png',
  });
});

test('a submission is found by its customer and, before that is known, by its visitor', async () => {
  const form = await bench.newForm();
  const key = bench.keyFor(form, 'visitor-9');
  await saveDraft(bench.deps, key, context, change(good));
  const customerId = '0198f000-0000-7000-8000-00000000000a';
  const find = (filter: object) => listSubmissions(bench.database.db, filter, 10);
  expect(await find({ customerIds: [customerId], visitorIds: ['visitor-9'] })).toHaveLength(1);
  expect(await find({ visitorIds: ['visitor-9'] })).toHaveLength(1);
  expect(await find({ visitorIds: ['somebody-else'] })).toEqual([]);
  expect(await find({ visitorIds: [] })).toEqual([]);
  expect(await find({ customerIds: [customerId] })).toHaveLength(0);
  await bench.database.transaction((tx) =>
    attachConversation(tx, key.submissionId, { conversationId: customerId, customerId }),
  );
  expect(await find({ customerIds: [customerId] })).toMatchObject([{ conversationId: customerId }]);
});

test('the real job queue keeps one waiting timer a submission', async () => {
  const jobs = await startJobs(bench.database.url, createLogger('silent', false));
  try {
    const key = bench.keyFor(await bench.newForm());
    const deps = { ...bench.deps, jobs };
    for (let i = 1; i <= 4; i++) {
      // As if the timer were forgotten each time: the queue itself must not pile up.
      await bench.database.pool.query('update submission set timer_at = null where id = $1', [
        key.submissionId,
      ]);
      await saveDraft(deps, key, context, change({ message: `m${i}` }, i));
    }
    const { rows } = await bench.database.pool.query('select data from jobs.job where name = $1', [
      abandonJob,
    ]);
    expect(rows).toEqual([{ data: { submissionId: key.submissionId } }]);
  } finally {
    await jobs.stop();
  }
});
