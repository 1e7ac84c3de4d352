import { ApiError, type Channel, type ChannelType, type FileRef, type Handle } from '@throughline/sdk';
import { useEffect, useState } from 'react';

/** Something written to an address that is chosen here: a forward, or the first message of a conversation. */
export interface Letter {
  channelId: string;
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
  subject: string;
  text: string;
  html: string | null;
  files: FileRef[];
}

/** Channels that can write to an address that never wrote to us. */
export const firstWriters = (channels: readonly Channel[], types: readonly ChannelType[]): Channel[] =>
  channels.filter(
    (channel) =>
      channel.enabled && types.find((type) => type.type === channel.type)?.capabilities.writesFirst === true,
  );

/** What is written, kept on this device under a name until it has gone. */
export function useKeptLetter<Kept extends Letter>(
  name: string,
  begin: () => Kept,
): [letter: Kept, change: (patch: Partial<Kept>) => void, forget: () => void] {
  const key = keyOf(name);
  const [letter, setLetter] = useState((): Kept => ({ ...begin(), ...read(key) }));
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) localStorage.setItem(key, JSON.stringify(letter));
  }, [key, letter, touched]);
  const change = (patch: Partial<Kept>) => {
    setTouched(true);
    setLetter((before) => ({ ...before, ...patch }));
  };
  return [letter, change, () => localStorage.removeItem(key)];
}

/** Puts a letter back under its name, to be written on. */
export const keepLetter = (name: string, letter: Letter): void =>
  localStorage.setItem(keyOf(name), JSON.stringify(letter));

const keyOf = (name: string): string => `letter ${name}`;

function read<Kept extends Letter>(key: string): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
  } catch {
    return {};
  }
}

/** What the server found wrong with an address, with the address: `to.1.value` names the second one. */
export function addressProblem(error: unknown, letter: Letter): string | null {
  if (!(error instanceof ApiError)) return null;
  for (const { field } of error.fields) {
    const [, list, index] = /^(to|cc|bcc)\.(\d+)\./.exec(field) ?? [];
    if (list === 'to' || list === 'cc' || list === 'bcc') return letter[list][Number(index)]?.value ?? null;
  }
  return null;
}
