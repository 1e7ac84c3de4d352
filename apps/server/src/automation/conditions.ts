/** What a rule asks before it acts: about the conversation in the filter language, about the message, about the hour. */
import type { Filter } from '@throughline/filter';
import { z } from 'zod';
import { isOpen, type OpeningTimes } from '../calendar/index.ts';
import { filterHolds } from './filter-holds.ts';
import { matchesPattern, searchedLength } from './pattern.ts';
import type { Snapshot } from './types.ts';

const place = z.enum(['text', 'subject', 'both']);
const not = z.boolean().default(false).describe('turned round');

export const conditionSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('filter'),
      filter: z.string().trim().min(1).max(4000).describe('in the filter language, e.g. `team:Billing`'),
    }),
    z.object({
      kind: z.literal('words'),
      in: place,
      words: z.array(z.string().trim().min(1).max(100)).min(1).max(50).describe('any of them begins a word'),
      not,
    }),
    z.object({ kind: z.literal('pattern'), in: place, pattern: z.string().max(500), not }),
    z.object({
      kind: z.literal('sender'),
      addresses: z.array(z.string().trim().min(1).max(320)).min(1).max(100).describe('or ends of addresses'),
      not,
    }),
    z.object({ kind: z.literal('channel'), channelIds: z.array(z.uuid()).min(1).max(100), not }),
    z.object({
      kind: z.literal('attribute'),
      name: z.string().trim().min(1).max(100),
      value: z.string().max(500).describe('empty: has any value'),
      not,
    }),
    z.object({ kind: z.literal('hours'), open: z.boolean() }),
    z.object({ kind: z.literal('automatic'), is: z.boolean().describe('a machine wrote the message') }),
  ])
  .meta({ id: 'RuleCondition' });

export type Condition = z.infer<typeof conditionSchema>;

/** A condition whose filter is read already. */
export type ReadyCondition = Exclude<Condition, { kind: 'filter' }> | { kind: 'filter'; tree: Filter };

/** The place of the first condition that does not hold; null when all do. */
export function firstUnmet(
  conditions: readonly ReadyCondition[],
  snapshot: Snapshot,
  hours: OpeningTimes,
): number | null {
  const unmet = conditions.findIndex((condition) => !holds(condition, snapshot, hours));
  return unmet === -1 ? null : unmet;
}

function holds(condition: ReadyCondition, { facts, message, now }: Snapshot, hours: OpeningTimes): boolean {
  switch (condition.kind) {
    case 'filter':
      return filterHolds(condition.tree, facts, { now, timeZone: hours.timeZone });
    case 'hours':
      return isOpen(hours, now) === condition.open;
    case 'automatic':
      return (message?.automatic ?? false) === condition.is;
    case 'attribute': {
      const value = facts.customerAttributes[condition.name];
      const same = value !== undefined && (condition.value === '' || fold(value) === fold(condition.value));
      return same !== condition.not;
    }
    case 'channel': {
      const used = message?.channelId ?? facts.originChannelId;
      return (used !== null && condition.channelIds.includes(used)) !== condition.not;
    }
    case 'sender':
      return condition.addresses.some((each) => isFrom(message?.from ?? '', each)) !== condition.not;
    case 'words':
      return (
        textsOf(condition.in, message, facts.subject).some((text) => hasWord(text, condition.words)) !==
        condition.not
      );
    case 'pattern':
      return (
        textsOf(condition.in, message, facts.subject).some((text) =>
          matchesPattern(condition.pattern, text),
        ) !== condition.not
      );
  }
}

/** The whole address, or its end from `@` or a dot on: `@shop.example` takes everybody there, `shop.example` too. */
function isFrom(from: string, wanted: string): boolean {
  const address = from.toLowerCase();
  const end = wanted.toLowerCase();
  if (address === end) return true;
  if (end.startsWith('@') || end.startsWith('.')) return address.endsWith(end);
  return !end.includes('@') && (address.endsWith(`@${end}`) || address.endsWith(`.${end}`));
}

function textsOf(where: z.infer<typeof place>, message: Snapshot['message'], subject: string): string[] {
  const texts = [];
  if (where !== 'subject') texts.push(message?.text ?? '');
  if (where !== 'text') texts.push(message?.subject ?? subject);
  return texts;
}

/** Whether a word of the text begins with one of these, whatever case and marks: `rechnung` finds "Rechnungen". */
function hasWord(text: string, words: readonly string[]): boolean {
  const searched = ` ${fold(text.slice(0, searchedLength))}`;
  return words.some((word) => {
    const sought = fold(word);
    for (let at = searched.indexOf(sought); at !== -1; at = searched.indexOf(sought, at + 1))
      if (!/[\p{L}\p{N}]/u.test(searched[at - 1] ?? ' ')) return true;
    return false;
  });
}

const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ß', 'ss');
