import { AppError } from '../platform/errors/index.ts';
import type { ChannelAdapter } from './contract/index.ts';
import type { Channel } from './types.ts';

/**
 * Refuses what a channel cannot carry before anything is stored, so that nothing is dropped silently.
 * @throws AppError `channel_disabled`, `channel_cannot_send`, `channel_limit`, `invalid_input`
 */
export function checkReply(
  adapter: ChannelAdapter,
  channel: Channel,
  reply: { to: { type: string }[]; cc: unknown[]; bcc: unknown[]; text: string; files: { size: number }[] },
): void {
  const can = adapter.capabilities;
  if (!channel.enabled) throw new AppError('channel_disabled');
  if (!can.outbound) throw new AppError('channel_cannot_send');
  if (reply.text.trim() === '' && reply.files.length === 0)
    throw limit('text', 'must not be empty', 'invalid_input');
  if (reply.to.some((handle) => handle.type !== can.reaches))
    throw limit('to', `must be of type ${can.reaches} on this channel`, 'invalid_input');
  if (!can.cc && (reply.cc.length > 0 || reply.bcc.length > 0))
    throw limit('cc', 'this channel carries no copies');
  if (!can.cc && reply.to.length > 1) throw limit('to', 'this channel reaches one recipient');
  if (can.maxTextLength !== null && reply.text.length > can.maxTextLength)
    throw limit('text', `is longer than ${can.maxTextLength} characters`);
  if (reply.files.length > 0 && can.files === null) throw limit('fileIds', 'this channel carries no files');
  if (can.files !== null) {
    if (reply.files.length > can.files.maxCount)
      throw limit('fileIds', `at most ${can.files.maxCount} files`);
    const tooLarge = reply.files.reduce((sum, file) => sum + file.size, 0) > can.files.maxBytes;
    if (tooLarge) throw limit('fileIds', `together larger than ${can.files.maxBytes} bytes`);
  }
}

const limit = (field: string, message: string, code: 'channel_limit' | 'invalid_input' = 'channel_limit') =>
  new AppError(code, { detail: `${field}: ${message}`, fields: [{ field, message }] });
