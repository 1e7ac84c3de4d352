import type { Reader } from '../platform/db/index.ts';
import { findCustomers, type IndexedCustomer } from './customer-store.ts';
import { formsOf } from './fold.ts';
import type { CustomerHit, Range } from './types.ts';
import { wordsOf } from './words.ts';

const mostHandles = 3;
const mostWords = 6;

/** Customers by any part of name, address or number; by what looks alike where nothing else is found. */
export async function searchCustomersFor(db: Reader, text: string, limit: number): Promise<CustomerHit[]> {
  const words = customerWords(text);
  const found = await findCustomers(db, words, limit);
  if (found.length > 0 || words.every((word) => word.length < 4))
    return found.map((customer) => hitOf(customer, words));
  return (await findCustomers(db, words, limit, true)).map((customer) => hitOf(customer, words));
}

/** `+49 30 / 12 34` is one number; an address stays whole; everything else is words. */
function customerWords(text: string): string[] {
  const trimmed = text.trim();
  if (/^\+?[\d\s()/.-]{5,}$/.test(trimmed)) {
    const digits = trimmed.replace(/\D/g, '').replace(/^0+/, '');
    return digits === '' ? [] : [digits];
  }
  return trimmed
    .split(/\s+/)
    .flatMap((chunk) =>
      chunk.includes('@')
        ? [chunk.toLowerCase().replace(/["<>,;]/g, '')]
        : wordsOf(chunk).map((word) => formsOf(word.text)[0] ?? ''),
    )
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

function hitOf(customer: IndexedCustomer, words: string[]): CustomerHit {
  const handles = customer.handles.map((text) => ({ text, ranges: partsOf(text, words) }));
  return {
    id: customer.id,
    name: { text: customer.name, ranges: partsOf(customer.name, words) },
    handles: handles.toSorted((a, b) => b.ranges.length - a.ranges.length).slice(0, mostHandles),
  };
}

/** Where the words stand in a name or handle, inside of words too. */
function partsOf(text: string, words: string[]): Range[] {
  const whole = text.toLowerCase();
  const ranges: Range[] = words.flatMap((word): Range[] => {
    const at = whole.indexOf(word);
    if (at !== -1) return [[at, at + word.length]];
    // With accents folded away positions differ: the word it stands in is marked.
    return wordsOf(text)
      .filter((each) => formsOf(each.text).some((form) => form.includes(word)))
      .map((each): Range => [each.at, each.end]);
  });
  return united(ranges);
}

/** In order, overlapping ones as one. */
function united(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
