import { expect, test } from 'vitest';
import { type InboundMessage, type RawInbound, SendError } from '../../contract/index.ts';
import { deliveryId, formAdapter, type SubmissionPayload } from './index.ts';

const id = (last: number) => `0198f000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const payload: SubmissionPayload = {
  submissionId: id(1),
  formId: id(2),
  visitorId: 'visitor-1',
  conversationId: null,
  title: 'Repair',
  state: 'abandoned',
  settlement: 1,
  step: '2/3',
  language: 'pl',
  fields: [
    { name: 'topic', label: 'Temat', value: 'Zepsute' },
    { name: 'email', label: 'E-mail', value: 'anna@', error: 'not_email' },
  ],
  meanings: {},
  files: [],
  changedAt: '2026-03-02T10:00:00.000Z',
  submittedAt: null,
};
const context = { channelId: id(3), settings: { formId: id(2) }, now: new Date(0) };
const parse = (body: unknown) =>
  formAdapter.parse(
    {
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      contentType: 'application/json',
      meta: {},
      receivedAt: '2026-03-02T10:31:00.000Z',
    } satisfies RawInbound,
    context,
  );

test('a form left half-way carries what was entered and where the person stopped', async () => {
  const { items, problems } = await parse(payload);
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    {
      providerId: id(1),
      from: { type: 'device', value: 'visitor-1' },
      alsoReachableAs: [],
      subject: 'Repair',
      visibleText: 'Temat: Zepsute\nE-mail: anna@',
      parts: [
        { type: 'text' },
        { type: 'fields', state: 'abandoned', step: '2/3', submissionId: id(1), fields: payload.fields },
      ],
      language: 'pl',
    },
  ]);
});

test('the same submission sent later is the same message, with what the person said of themself', async () => {
  const sent: SubmissionPayload = {
    ...payload,
    state: 'submitted',
    settlement: 2,
    step: null,
    conversationId: id(9),
    meanings: {
      name: 'Anna',
      email: 'anna@shop.example',
      phone: '030 123',
      subject: 'Broken\r\nBcc: x',
      message: 'Hi',
    },
    files: [{ fileId: id(7) }],
    submittedAt: '2026-03-02T11:00:00.000Z',
  };
  const message = (await parse(sent)).items[0] as InboundMessage;
  expect(message).toMatchObject({
    providerId: id(1),
    sentAt: '2026-03-02T11:00:00.000Z',
    from: { value: 'visitor-1', name: 'Anna' },
    alsoReachableAs: [
      { type: 'email', value: 'anna@shop.example' },
      { type: 'phone', value: '030 123' },
    ],
    subject: 'Repair: Broken Bcc: x',
    visibleText: 'Hi',
    fileIds: [id(7)],
    thread: { conversationId: id(9) },
  });
  expect(message.from.verified).toBeUndefined();
  expect(message.alsoReachableAs.some((handle) => handle.verified)).toBe(false);
  expect(deliveryId(sent)).not.toBe(deliveryId(payload));
});

test('what cannot be read is reported with its field, never thrown', async () => {
  expect(await parse('{')).toMatchObject({ items: [], problems: [expect.stringMatching(/^body/)] });
  expect((await parse({ ...payload, state: 'lost' })).problems[0]).toMatch(/^state/);
  expect((await parse({ ...payload, fields: [{ name: 'x' }] })).problems[0]).toMatch(/^fields\.0\.label/);
});

test('settings name a form; nothing can be sent', async () => {
  expect(formAdapter.readSettings({ formId: id(2) })).toEqual({ settings: { formId: id(2) } });
  for (const bad of [null, {}, { formId: 'x' }, 'x'])
    expect(formAdapter.readSettings(bad)).toMatchObject({ problems: [{ field: 'formId' }] });
  await expect(formAdapter.render({} as never, {} as never)).rejects.toBeInstanceOf(SendError);
});

test('a row of the queue is headed by the form’s title and what it is about', async () => {
  const subject = async (change: Partial<SubmissionPayload>) =>
    ((await parse({ ...payload, ...change })).items[0] as InboundMessage).subject;
  expect(await subject({ matter: 'Faktura', meanings: { subject: 'Faktura' } })).toBe('Repair: Faktura');
  expect(await subject({ matter: '4711' })).toBe('Repair: 4711');
  expect(await subject({ matter: null })).toBe('Repair');
  expect(await subject({ matter: 'Faktura', title: '' })).toBe('Faktura');
});
