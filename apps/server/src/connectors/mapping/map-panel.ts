import { cleanText } from '../clean-text.ts';
import type { Format, PanelConfig } from '../config/index.ts';
import { namesOf } from './names.ts';
import {
  addressOf,
  currencyOf,
  formatted,
  instantOf,
  listOf,
  scalarOf,
  textOf,
  toneOf,
} from './read-value.ts';
import type { MapProblem, PanelData, Shown } from './types.ts';

/** Evaluates an expression on a value; the panel's bindings are known to it. */
export type Ask = (expression: string, input: unknown) => Promise<unknown>;

const messageOf = (error: unknown): string => cleanText((error as Error).message, 500);

/** More of one panel are not told. */
const mostProblems = 20;

/** What can be shown is shown; what an expression could not do is said beside it, by its field. */
export async function mapPanel(
  panel: PanelConfig,
  input: unknown,
  ask: Ask,
): Promise<{ data: PanelData | null; problems: MapProblem[] }> {
  const problems: MapProblem[] = [];
  const read: Read = async (field, expression, on, as) => {
    if (expression === undefined) return null;
    try {
      return as(await ask(expression, on));
    } catch (error) {
      if (problems.length < mostProblems) problems.push({ field, message: messageOf(error) });
      return null;
    }
  };
  return { data: await shapes[panel.kind](panel as never, input, read), problems };
}

type Read = <T>(
  field: string,
  expression: string | undefined,
  on: unknown,
  as: (value: unknown) => T,
) => Promise<T | null>;

type Of<Kind extends PanelConfig['kind']> = Extract<PanelConfig, { kind: Kind }>;
type Shape<Kind extends PanelConfig['kind']> = (
  panel: Of<Kind>,
  input: unknown,
  read: Read,
) => Promise<PanelData | null>;

const shapes: { [Kind in PanelConfig['kind']]: Shape<Kind> } = {
  async facts({ fields }, input, read) {
    const items = await inTurn(fields, async (field, place) => ({
      label: namesOf(field.label),
      format: field.format,
      ...(await shown(field, `fields.${place}`, input, read)),
    }));
    return { kind: 'facts', items };
  },

  async table({ columns, rows, limit }, input, read) {
    const found = await read('rows', rows, input, listOf);
    if (found === null) return null;
    return {
      kind: 'table',
      columns: columns.map(({ key, label, format }) => ({ key, label: namesOf(label), format })),
      rows: await inTurn(found.slice(0, limit), async (row) => ({
        cells: await inTurn(columns, (column, place) => shown(column, `columns.${place}`, row, read)),
      })),
      more: Math.max(0, found.length - limit),
    };
  },

  async timeline({ items, at, headline, text, tone, href, limit }, input, read) {
    const found = await read('items', items, input, listOf);
    if (found === null) return null;
    const told = await inTurn(found.slice(0, limit), async (item) => ({
      at: await read('at', at, item, instantOf),
      title: (await read('headline', headline, item, textOf)) ?? '',
      text: await read('text', text, item, textOf),
      tone: (await read('tone', tone, item, toneOf)) ?? 'neutral',
      href: await read('href', href, item, addressOf),
    }));
    return {
      kind: 'timeline',
      // What has no time has no place in it, and was said to be wrong.
      items: told.flatMap((each) => (each.at === null ? [] : { ...each, at: each.at })),
      more: Math.max(0, found.length - limit),
    };
  },

  async status({ items, label, state, tone, text, at, href, limit }, input, read) {
    const found = await read('items', items, input, listOf);
    if (found === null) return null;
    return {
      kind: 'status',
      items: await inTurn(found.slice(0, limit), async (item) => ({
        label: (await read('label', label, item, textOf)) ?? '',
        state: (await read('state', state, item, textOf)) ?? '',
        tone: (await read('tone', tone, item, toneOf)) ?? 'neutral',
        text: await read('text', text, item, textOf),
        at: await read('at', at, item, (value) => (scalarOf(value) === null ? null : instantOf(value))),
        href: await read('href', href, item, addressOf),
      })),
      more: Math.max(0, found.length - limit),
    };
  },
};

interface ShownConfig {
  value: string;
  format: Format;
  currency?: string | undefined;
  tone?: string | undefined;
  href?: string | undefined;
}

async function shown(config: ShownConfig, field: string, input: unknown, read: Read): Promise<Shown> {
  return {
    value: await read(`${field}.value`, config.value, input, (value) => formatted(value, config.format)),
    currency: await read(`${field}.currency`, config.currency, input, currencyOf),
    tone: (await read(`${field}.tone`, config.tone, input, toneOf)) ?? 'neutral',
    href: await read(`${field}.href`, config.href, input, addressOf),
  };
}

/** One after the other: the first thing that is wrong is told first. */
async function inTurn<From, To>(
  list: readonly From[],
  work: (each: From, place: number) => Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  for (const [place, each] of list.entries()) done.push(await work(each, place));
  return done;
}
