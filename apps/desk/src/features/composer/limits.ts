import type { ChannelCapabilities } from '@throughline/sdk';
import { unfilled } from '../replies/fill.ts';
import type { ComposerState } from './state.ts';

export type Part = 'subject' | 'formatting' | 'copies' | 'files';

/** Parts a channel cannot carry at all. */
export function missingParts(capabilities: ChannelCapabilities): Part[] {
  return [
    ...(capabilities.subject ? [] : ['subject' as const]),
    ...(capabilities.html ? [] : ['formatting' as const]),
    ...(capabilities.cc ? [] : ['copies' as const]),
    ...(capabilities.files ? [] : ['files' as const]),
  ];
}

/** Parts that are written down now and would not go along on this channel. */
export function leftBehind(state: ComposerState, capabilities: ChannelCapabilities): Part[] {
  const written: Record<Part, boolean> = {
    subject: state.subject !== null && state.subject.trim() !== '',
    formatting: state.html !== null && hasFormatting(state.html),
    copies: state.cc.length + state.bcc.length > 0,
    files: state.files.length > 0,
  };
  return missingParts(capabilities).filter((part) => written[part]);
}

export type Obstacle =
  | { kind: 'length'; over: number }
  | { kind: 'unfilled'; variable: string }
  | { kind: 'files' }
  | { kind: 'fileSize'; filename: string };

/** What makes sending impossible on this channel, or null. */
export function obstacle(state: ComposerState, capabilities: ChannelCapabilities): Obstacle | null {
  const limit = capabilities.maxTextLength;
  if (limit !== null && state.text.length > limit) return { kind: 'length', over: state.text.length - limit };
  const variable = unfilled(state.text);
  if (variable !== null) return { kind: 'unfilled', variable };
  if (state.files.length === 0) return null;
  if (!capabilities.files || state.files.length > capabilities.files.maxCount) return { kind: 'files' };
  const { maxBytes } = capabilities.files;
  let total = 0;
  const large = state.files.find((file) => {
    total += file.size;
    return total > maxBytes;
  });
  return large ? { kind: 'fileSize', filename: large.filename } : null;
}

/** True when the HTML says more than paragraphs and line breaks do. */
export function hasFormatting(html: string): boolean {
  return /<(?!\/?(?:p|br)\b)[a-z]/i.test(html);
}
