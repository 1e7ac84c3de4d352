import type {
  FieldsPart,
  Handle,
  InboundMessage,
  ParsedInbound,
  Part,
  RawInbound,
} from '../../contract/index.ts';
import { SubmissionPayload } from './payload.ts';

/** Turns a stored submission into an inbound message. Never throws. */
export async function parse(raw: RawInbound): Promise<ParsedInbound> {
  const read = SubmissionPayload.safeParse(readJson(raw.body));
  if (!read.success) {
    const issue = read.error.issues[0];
    return { items: [], problems: [`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not valid'}`] };
  }
  return { items: [messageOf(read.data)], problems: [] };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

function messageOf(submission: SubmissionPayload): InboundMessage {
  const { meanings, fields } = submission;
  const name = meanings.name ? { name: meanings.name } : {};
  const reachable: Handle[] = [];
  if (meanings.email) reachable.push({ type: 'email', value: meanings.email, ...name });
  if (meanings.phone) reachable.push({ type: 'phone', value: meanings.phone, ...name });
  // Without a message field the answers themselves are what the person wrote.
  const text = meanings.message ?? fields.map((field) => `${field.label}: ${field.value}`).join('\n');
  const parts: Part[] = [fieldsPart(submission)];
  if (text !== '') parts.unshift({ type: 'text', text });
  return {
    kind: 'message',
    providerId: submission.submissionId,
    sentAt: submission.submittedAt ?? submission.changedAt,
    from: { type: 'device', value: submission.visitorId, ...name },
    alsoReachableAs: reachable,
    to: [],
    cc: [],
    replyTo: [],
    subject: subjectOf(submission),
    visibleText: text,
    fullText: null,
    parts,
    ...(submission.files.length > 0 && { fileIds: submission.files.map((file) => file.fileId) }),
    automatic: null,
    thread: {
      replyTokens: [],
      answers: [],
      ...(submission.conversationId && { conversationId: submission.conversationId }),
    },
    language: submission.language,
    problems: [],
  };
}

/** The form's title and what it is about: a choice alone ("Invoice") says too little in a list of conversations. */
function subjectOf({ title, matter, meanings }: SubmissionPayload): string | null {
  const about = oneLine(matter ?? meanings.subject);
  const words = [oneLine(title), about].filter((text) => text !== '').join(': ');
  return words === '' ? null : words.slice(0, 200);
}

function fieldsPart(submission: SubmissionPayload): FieldsPart {
  return {
    type: 'fields',
    title: submission.title,
    state: submission.state,
    submissionId: submission.submissionId,
    ...(submission.step !== null && { step: submission.step }),
    fields: submission.fields.map(({ name, label, value, error }) => ({
      name,
      label,
      value,
      ...(error !== undefined && { error }),
    })),
  };
}

/** A subject may become a mail header later: no line ends, no control characters, bounded. */
const oneLine = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
