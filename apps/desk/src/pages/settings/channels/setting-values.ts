import type { SettingField, SettingValue } from '@throughline/sdk';
import type { MessageKey } from '../../../i18n/index.ts';

/** What stands in the inputs: numbers and lists as typed, so that nothing half-written is lost. */
export type SettingInputs = Record<string, string | boolean>;

/** What the server shows, and takes back, in place of a stored secret. */
export const storedSecret = '••••';

/** Inputs for what is stored; for a new channel, the defaults. */
export function inputsOf(
  fields: readonly SettingField[],
  stored: Record<string, unknown> | null,
): SettingInputs {
  return Object.fromEntries(
    fields.map((field) => [field.name, inputOf(field, stored?.[field.name] ?? field.default)]),
  );
}

function inputOf(field: SettingField, value: unknown): string | boolean {
  if (field.kind === 'boolean') return value === true;
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return '';
}

/** The fields to draw: not those the product sets, and only those whose condition holds. */
export function shownFields(fields: readonly SettingField[], inputs: SettingInputs): SettingField[] {
  return fields.filter((field) => field.format !== 'managed' && isWanted(field, fields, inputs, new Set()));
}

function isWanted(
  field: SettingField,
  fields: readonly SettingField[],
  inputs: SettingInputs,
  seen: ReadonlySet<string>,
): boolean {
  const { when } = field;
  if (!when) return true;
  const condition = fields.find((entry) => entry.name === when.field);
  if (!condition || seen.has(field.name)) return false;
  const holds = String(inputs[condition.name]) === String(when.equals);
  return holds && isWanted(condition, fields, inputs, new Set([...seen, field.name]));
}

/** What is wrong before asking the server, as a text key by field name. */
export function checkInputs(
  fields: readonly SettingField[],
  inputs: SettingInputs,
): Record<string, MessageKey> {
  const found = shownFields(fields, inputs).map((field) => [field.name, problemOf(field, inputs)] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, MessageKey] => entry[1] !== null));
}

function problemOf(field: SettingField, inputs: SettingInputs): MessageKey | null {
  const input = inputs[field.name];
  if (typeof input !== 'string') return null;
  const text = input.trim();
  if (text === '') return field.required ? 'settings.problem.required' : null;
  if (field.kind === 'number' && !isWholeNumber(text)) return 'settings.problem.number';
  if (field.kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text)) return 'settings.problem.email';
  return null;
}

/**
 * What to send. Fields out of sight are sent too, so that switching a choice back and forth loses nothing; except
 * what cannot be sent as it stands, which would be refused where nobody sees it.
 * @param stored settings before, from which managed values are kept
 */
export function settingsOf(
  fields: readonly SettingField[],
  inputs: SettingInputs,
  stored: Record<string, unknown> | null,
): Record<string, SettingValue> {
  const visible = new Set(shownFields(fields, inputs).map((field) => field.name));
  const settings: Record<string, SettingValue> = {};
  for (const field of fields) {
    const value = field.format === 'managed' ? stored?.[field.name] : settingValue(field, inputs[field.name]);
    if (value === undefined || value === null) continue;
    if (!visible.has(field.name) && problemOf({ ...field, required: false }, inputs) !== null) continue;
    settings[field.name] = value as SettingValue;
  }
  return settings;
}

function settingValue(field: SettingField, input: string | boolean | undefined): SettingValue | undefined {
  if (field.kind === 'boolean') return input === true;
  if (typeof input !== 'string') return undefined;
  if (field.kind === 'list') return linesOf(input);
  const text = field.kind === 'secret' || field.format === 'multiline' ? input : input.trim();
  // An empty number is no number; the default takes its place.
  if (field.kind === 'number') return text === '' ? undefined : isWholeNumber(text) ? Number(text) : text;
  return text;
}

/** One entry a line; commas and semicolons part entries too, as people paste them. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n,;]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function isWholeNumber(text: string): boolean {
  return /^-?\d+$/.test(text);
}

/** Names of the fields whose values must not be kept outside memory. */
export function secretNames(fields: readonly SettingField[]): string[] {
  return fields.filter((field) => field.kind === 'secret').map((field) => field.name);
}
