import type { Reader } from '../../platform/db/index.ts';
import type { Names } from '../types.ts';
import { builtInTypes } from './built-in-types.ts';
import { selectTypes } from './touchpoint-store.ts';

/** Types the product knows, and those there are touchpoints of; null names: nobody has named it. */
export async function listTypes(db: Reader): Promise<{ key: string; names: Names | null }[]> {
  const found = new Map<string, Names | null>(Object.entries(builtInTypes));
  for (const { key, names } of await selectTypes(db))
    if (!found.has(key)) found.set(key, 'en' in names ? (names as Names) : null);
  return [...found]
    .map(([key, names]) => ({ key, names }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
