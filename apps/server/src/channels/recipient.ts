import type { Recipient } from '../conversations/index.ts';
import type { Handle } from './contract/index.ts';

/** A handle as a message keeps it. */
export const recipient = ({ type, value, name }: Handle): Recipient => ({
  type,
  value,
  ...(name === undefined ? {} : { name }),
});
