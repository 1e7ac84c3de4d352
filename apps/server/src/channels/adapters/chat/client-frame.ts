import type { ClientFrame, VisitorOperation, VisitorSignal } from '@throughline/realtime';
import { z } from 'zod';
import { assertStorable } from '../../../platform/errors/index.ts';
import { MAX_FILES, MAX_TEXT_LENGTH } from './descriptor.ts';

export const MAX_FRAME_BYTES = 128 * 1024;

const short = z.string().min(1).max(320);

export const Identity = z.object({
  userId: short.optional(),
  email: z.email().max(254).optional(),
  name: z.string().trim().min(1).max(200).optional(),
  language: z.string().min(2).max(35).optional(),
  attributes: z
    .record(z.string().min(1).max(60), z.string().max(500))
    .refine((given) => Object.keys(given).length <= 30, 'at most 30')
    .optional(),
  hmac: z.string().max(200).optional(),
  jwt: z.string().max(8_000).optional(),
});

const Operation = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('send'),
      // What cannot be stored cannot be seen either: the words are kept without it.
      text: z
        .string()
        .max(MAX_TEXT_LENGTH)
        .transform((text) => text.replaceAll('\0', '').toWellFormed()),
      fileIds: z.array(z.string().min(1).max(200)).max(MAX_FILES).default([]),
      email: z.email().max(254).optional(),
      name: z.string().trim().min(1).max(200).optional(),
      language: z.string().min(2).max(35).optional(),
    })
    .refine(({ text, fileIds }) => text.trim() !== '' || fileIds.length > 0, {
      path: ['text'],
      message: 'is empty',
    }),
  z.object({
    kind: z.literal('callback'),
    phone: z.string().trim().min(1).max(40),
    language: z.string().min(2).max(35),
  }),
  z.object({ kind: z.literal('read'), messageId: z.string().min(1).max(100) }),
  Identity.extend({ kind: z.literal('identify') }),
]);

const Frame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), since: z.int().min(0).nullable() }),
  z.object({ type: z.literal('operation'), clientId: z.string().min(1).max(100), operation: Operation }),
  z.object({ type: z.literal('signal'), signal: z.object({ kind: z.literal('typing'), on: z.boolean() }) }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
]);

export type VisitorFrame = ClientFrame<VisitorOperation, VisitorSignal>;
export interface BadFrame {
  /** Empty when the frame named none. */
  clientId: string;
  code: 'malformed_body' | 'invalid_input' | 'too_large';
  message: string;
}

/** Reads one frame; what is wrong is said of the first bad field. Never throws. */
export function readClientFrame(data: Buffer, binary: boolean): { frame: VisitorFrame } | { bad: BadFrame } {
  if (data.length > MAX_FRAME_BYTES) return bad('too_large', `a frame has at most ${MAX_FRAME_BYTES} bytes`);
  if (binary) return bad('malformed_body', 'frames are JSON text');
  let value: unknown;
  try {
    value = JSON.parse(data.toString('utf8'));
  } catch {
    return bad('malformed_body', 'the frame is not JSON');
  }
  const read = Frame.safeParse(value);
  if (read.success) return storable(read.data as VisitorFrame);
  const issue = read.error.issues[0];
  const given = (value as { clientId?: unknown } | null)?.clientId;
  return bad(
    'invalid_input',
    `${issue?.path.join('.') || 'frame'}: ${issue?.message ?? 'not valid'}`,
    typeof given === 'string' ? given.slice(0, 100) : '',
  );
}

function storable(frame: VisitorFrame): { frame: VisitorFrame } | { bad: BadFrame } {
  try {
    assertStorable(frame);
    return { frame };
  } catch (error) {
    return bad('invalid_input', (error as Error).message);
  }
}

const bad = (code: BadFrame['code'], message: string, clientId = '') => ({
  bad: { clientId, code, message },
});
