import { type OutboundMessage, SendError, type SendResult } from '../../contract/index.ts';
import { capabilities, MAX_FILE_BYTES, MAX_FILES, MAX_TEXT_LENGTH } from './descriptor.ts';

export interface ChatPayload {
  id: string;
  text: string;
  /** Names; the widget fetches the files from the stream's links. */
  files: string[];
}

/** @throws SendError, not retryable, beyond what the widget carries */
export async function render(message: OutboundMessage): Promise<ChatPayload> {
  const refuse = (reason: string) => {
    throw new SendError(reason, { retryable: false });
  };
  if (!message.to.some((handle) => handle.type === capabilities.reaches))
    refuse('to: needs a visitor of the widget');
  if (message.text.length > MAX_TEXT_LENGTH) refuse(`text: at most ${MAX_TEXT_LENGTH} characters`);
  if (message.files.length > MAX_FILES) refuse(`files: at most ${MAX_FILES}`);
  const big = message.files.find((file) => file.size > MAX_FILE_BYTES);
  if (big) refuse(`files: ${big.filename} has more than ${MAX_FILE_BYTES} bytes`);
  if (message.text.trim() === '' && message.files.length === 0) refuse('text: is empty');
  return { id: message.id, text: message.text, files: message.files.map(({ filename }) => filename) };
}

/** The message is already where the widget reads: its visitor's event stream. */
export const send = async (payload: ChatPayload): Promise<SendResult> => ({
  providerId: payload.id,
  state: 'sent',
});
