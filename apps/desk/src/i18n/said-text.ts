import type { Said } from '@throughline/sdk';
import type { Translate } from './index.ts';

/** What the server says, in the reader's language; words that are not the server's own stay as they came. */
export function saidText({ message, said }: { message: string; said: Said | null }, t: Translate): string {
  if (said === null) return message;
  const detail = said.detail && t(`said.${said.detail.code}`, said.detail.params);
  return t(`said.${said.code}`, detail === null ? said.params : { ...said.params, detail });
}
