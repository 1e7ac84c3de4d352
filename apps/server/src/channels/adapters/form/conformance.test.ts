import { conformance } from '../../contract/conformance.ts';
import type { RawInbound } from '../../contract/index.ts';
import { formAdapter, type SubmissionPayload } from './index.ts';

const id = (last: number) => `0198f000-0000-7000-8000-${String(last).padStart(12, '0')}`;

function settled(change: Partial<SubmissionPayload>): RawInbound {
  const payload: SubmissionPayload = {
    submissionId: id(1),
    formId: id(2),
    visitorId: 'visitor-1',
    conversationId: null,
    title: 'Repair',
    state: 'submitted',
    settlement: 1,
    step: null,
    language: 'de',
    fields: [{ name: 'topic', label: 'Thema', value: 'Kaputt' }],
    meanings: {},
    files: [],
    changedAt: '2026-03-02T10:00:00.000Z',
    submittedAt: '2026-03-02T10:00:00.000Z',
    ...change,
  };
  return {
    body: Buffer.from(JSON.stringify(payload)),
    contentType: 'application/json',
    meta: {},
    receivedAt: '2026-03-02T10:31:00.000Z',
  };
}

conformance(formAdapter, {
  settings: { formId: id(2) },
  badSettings: [
    { input: {}, field: 'formId' },
    { input: { formId: 'x' }, field: 'formId' },
  ],
  inbound: [
    settled({}),
    settled({ submissionId: id(3), state: 'abandoned', step: '1/2', submittedAt: null }),
  ],
  unsupported: { impossible: 'a submission is written by the server itself, in a shape it knows entirely' },
  reports: [],
  outbound: null,
});
