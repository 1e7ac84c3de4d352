import { conversationFields, type Filter, parseFilter } from '@throughline/filter';
import { requireCalendar } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import type { LevelInput } from './types.ts';

/** What a conversation is, as opposed to how it stands at the moment: by this alone a service level is chosen. */
export const levelFields = ['team', 'channel', 'type', 'label', 'language', 'customer', 'subject', 'value'];

/** @throws AppError `invalid_input` naming what cannot be promised */
export function validate(level: LevelInput): LevelInput {
  if (level.firstAnswer === null && level.nextAnswer === null && level.resolution === null)
    throw invalid('firstAnswer', 'promise at least one of first answer, next answer and resolution');
  const { filter } = parseFilter(level.appliesTo, conversationFields);
  const unfit = unfitIn(filter);
  if (unfit !== null)
    throw invalid('appliesTo', `${unfit} is not for service levels; use ${levelFields.join(', ')}`);
  return { ...level, name: level.name.trim() };
}

/** The first part that depends on when or by whom it is looked at. */
function unfitIn(filter: Filter): string | null {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.parts.map(unfitIn).find((found) => found !== null) ?? null;
    case 'not':
      return unfitIn(filter.part);
    case 'text':
      return `“${filter.text}”`;
    case 'compare':
      return levelFields.includes(filter.field) ? null : filter.field;
    case 'is':
      if (!levelFields.includes(filter.field)) return filter.field;
      return filter.values.includes('mine') ? `${filter.field}:mine` : null;
  }
}

/** @throws AppError `calendar_not_found` */
export async function requireHours(tx: Tx, hours: string): Promise<void> {
  if (hours !== 'company' && hours !== 'always') await requireCalendar(tx, hours);
}
