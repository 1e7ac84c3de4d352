/** What an administrator enters for a mail channel, validated. The shape is flat, as the form is. */
import { sentence } from '../../../platform/errors/index.ts';
import type { SettingField, SettingProblem } from '../../contract/index.ts';
import { canonicalAddress, isAddress } from './own-addresses.ts';
import { settingFields } from './setting-fields.ts';

export type Security = 'tls' | 'starttls' | 'none';

export interface EmailSettings {
  address: string;
  aliases: string[];
  /** Empty: the company's name is shown. */
  shownName: string;
  fromPattern: string;
  signature: string;
  plusAddressing: boolean;
  reception: 'smtp' | 'imap';
  imapHost: string;
  imapPort: number;
  imapSecurity: Security;
  imapUser: string;
  imapPassword: string;
  imapFolder: string;
  imapStart: 'now' | 'days';
  imapDays: number;
  imapMarkSeen: boolean;
  sending: 'instance' | 'smtp';
  smtpHost: string;
  smtpPort: number;
  smtpSecurity: Security;
  /** Empty: without signing in. */
  smtpUser: string;
  smtpPassword: string;
}

type Values = Record<string, string | number | boolean | string[]>;

/** Reads the form's values or names every field that is wrong. Reading a result again gives the same result. */
export function readSettings(input: unknown): { settings: EmailSettings } | { problems: SettingProblem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: [{ field: 'address', message: 'settings must be an object' }] };
  }
  const problems: SettingProblem[] = [];
  const values: Values = {};
  for (const field of settingFields) {
    const read = readField(field, (input as Record<string, unknown>)[field.name]);
    if ('problem' in read) problems.push({ field: field.name, message: read.problem });
    else values[field.name] = read.value;
  }
  for (const name of Object.keys(input)) {
    if (!settingFields.some((field) => field.name === name))
      problems.push({ field: name, message: sentence('unknown_setting') });
  }
  problems.push(...requiredProblems(values, problems), ...specialProblems(values));
  return problems.length > 0 ? { problems } : { settings: completed(values as unknown as EmailSettings) };
}

function readField(
  field: SettingField,
  given: unknown,
): { value: string | number | boolean | string[] } | { problem: string } {
  if (given === undefined || given === null || (given === '' && field.kind !== 'list'))
    return { value: field.default ?? '' };
  switch (field.kind) {
    case 'boolean':
      return typeof given === 'boolean' ? { value: given } : { problem: sentence('not_boolean') };
    case 'number': {
      const value = typeof given === 'string' ? Number(given) : given;
      return typeof value === 'number' && Number.isInteger(value)
        ? { value }
        : { problem: sentence('not_whole_number') };
    }
    case 'list':
      return readList(given);
    case 'choice': {
      const allowed = (field.choices ?? []).map((choice) => choice.value);
      return typeof given === 'string' && allowed.includes(given)
        ? { value: given }
        : { problem: sentence('not_one_of', { choices: allowed.join(', ') }) };
    }
    case 'secret':
      return typeof given === 'string' ? { value: given } : { problem: sentence('not_text') };
    case 'text':
    case 'email':
      return typeof given === 'string' ? { value: given.trim() } : { problem: sentence('not_text') };
    default:
      return field.kind satisfies never;
  }
}

function readList(given: unknown): { value: string[] } | { problem: string } {
  const items = typeof given === 'string' ? given.split(/[\s,;]+/) : given;
  if (!Array.isArray(items) || items.some((item) => typeof item !== 'string'))
    return { problem: sentence('not_list_of_texts') };
  return { value: items.map((item: string) => item.trim()).filter((item) => item !== '') };
}

/** A required field counts only when the choice that shows it was made. */
function requiredProblems(values: Values, earlier: SettingProblem[]): SettingProblem[] {
  return settingFields
    .filter((field) => field.required && values[field.name] === '')
    .filter((field) => field.when === undefined || values[field.when.field] === field.when.equals)
    .filter((field) => !earlier.some((problem) => problem.field === field.name))
    .map((field) => ({ field: field.name, message: sentence('required') }));
}

function specialProblems(values: Values): SettingProblem[] {
  const problems: SettingProblem[] = [];
  const check = (field: string, ok: boolean, message: string) => {
    if (!ok) problems.push({ field, message });
  };
  const { address, aliases, imapPort, smtpPort, imapDays } = values;
  if (address !== undefined && address !== '')
    check('address', isAddress(String(address)), sentence('not_mail_address'));
  for (const alias of Array.isArray(aliases) ? aliases : [])
    check('aliases', isAddress(alias), sentence('value_not_mail_address', { value: alias }));
  for (const name of ['shownName', 'fromPattern', 'imapFolder', 'imapUser', 'smtpUser'])
    check(name, !hasControl(values[name]), sentence('not_one_line'));
  for (const name of ['imapHost', 'smtpHost']) check(name, isHostOrEmpty(values[name]), sentence('not_host'));
  check('imapPort', isPortOrAbsent(imapPort), sentence('not_between', { min: 1, max: 65535 }));
  check('smtpPort', isPortOrAbsent(smtpPort), sentence('not_between', { min: 1, max: 65535 }));
  if (typeof imapDays === 'number')
    check('imapDays', imapDays >= 1 && imapDays <= 3650, sentence('not_between', { min: 1, max: 3650 }));
  return problems;
}

function hasControl(value: unknown): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return typeof value === 'string' && /[\u0000-\u001f\u007f]/.test(value);
}

function isHostOrEmpty(value: unknown): boolean {
  return typeof value !== 'string' || value === '' || /^[\p{L}\p{N}._:-]+$/u.test(value);
}

function isPortOrAbsent(value: unknown): boolean {
  return typeof value !== 'number' || (value >= 1 && value <= 65535);
}

/** Fills in what follows from other fields. */
function completed(settings: EmailSettings): EmailSettings {
  return {
    ...settings,
    address: settings.address.trim(),
    imapUser: settings.reception === 'imap' ? settings.imapUser || settings.address : settings.imapUser,
  };
}

/** Every address of the channel, in canonical spelling, the main one first. */
export function addressesOf(settings: EmailSettings): string[] {
  return [...new Set([settings.address, ...settings.aliases].map(canonicalAddress))];
}
