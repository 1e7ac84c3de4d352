import { conversationFields, type Field, type Filter, formatFilter, parseFilter } from '@throughline/filter';

/** What a filter asks for, one condition a part: all of them hold at once. */
export function partsOf(text: string, fields: readonly Field[] = conversationFields): Filter[] {
  const { filter } = parseFilter(text, fields);
  return filter.kind === 'and' ? filter.parts : [filter];
}

export const textOf = (parts: readonly Filter[]): string => formatFilter({ kind: 'and', parts: [...parts] });

/** The filter without one of its conditions. */
export const withoutPart = (text: string, index: number, fields?: readonly Field[]): string =>
  textOf(partsOf(text, fields).filter((_, at) => at !== index));

/** The values a filter wants of a field, where it asks for one of a few. */
export function valuesOf(text: string, field: string, fields?: readonly Field[]): string[] {
  const part = partsOf(text, fields).find((entry) => entry.kind === 'is' && entry.field === field);
  return part?.kind === 'is' ? part.values : [];
}

/** Adds a value to those a field may have, or takes it away. */
export function toggleValue(text: string, field: string, value: string, fields?: readonly Field[]): string {
  const parts = partsOf(text, fields);
  const index = parts.findIndex((part) => part.kind === 'is' && part.field === field);
  const part = parts[index];
  if (part?.kind !== 'is') return textOf([...parts, { kind: 'is', field, values: [value] }]);
  const values = part.values.includes(value)
    ? part.values.filter((entry) => entry !== value)
    : [...part.values, value];
  return textOf(
    values.length === 0 ? parts.filter((_, at) => at !== index) : parts.with(index, { ...part, values }),
  );
}

/** Sets what a field is compared with, e.g. `>2h`; the same again takes it away. */
export function toggleComparison(
  text: string,
  field: string,
  comparison: string,
  fields?: readonly Field[],
): string {
  const [wanted] = partsOf(`${field}:${comparison}`, fields);
  const others = partsOf(text, fields).filter(
    (part) => !((part.kind === 'compare' || part.kind === 'is') && part.field === field),
  );
  const has = partsOf(text, fields).some((part) => wanted && formatFilter(part) === formatFilter(wanted));
  return textOf(has || !wanted ? others : [...others, wanted]);
}

/** Two filters, both of which have to hold. */
export const joined = (one: string, other: string): string => textOf([...partsOf(one), ...partsOf(other)]);
