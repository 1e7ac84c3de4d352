import type { SettingField } from '@throughline/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkInputs,
  inputsOf,
  secretNames,
  settingsOf,
  shownFields,
  storedSecret,
} from './setting-values.ts';

const label = { en: 'x', de: 'x', pl: 'x', nl: 'x' };
const field = (name: string, rest: Partial<SettingField> = {}): SettingField => ({
  name,
  kind: 'text',
  label,
  required: false,
  ...rest,
});

const fields = [
  field('address', { kind: 'email', required: true }),
  field('aliases', { kind: 'list', default: [] }),
  field('reception', { kind: 'choice', default: 'built-in', required: true }),
  field('host', { required: true, when: { field: 'reception', equals: 'mailbox' } }),
  field('port', { kind: 'number', default: 993, when: { field: 'reception', equals: 'mailbox' } }),
  field('password', { kind: 'secret', required: true, when: { field: 'reception', equals: 'mailbox' } }),
  field('signature', { format: 'multiline' }),
  field('plus', { kind: 'boolean', default: true }),
  field('made', { format: 'managed', required: true }),
];
const names = (shown: SettingField[]) => shown.map((entry) => entry.name);

describe('the inputs of a channel', () => {
  it('begin with the defaults', () => {
    expect(inputsOf(fields, null)).toMatchObject({
      address: '',
      reception: 'built-in',
      port: '993',
      plus: true,
    });
  });

  it('show what is stored, a secret as its mask, a list as lines', () => {
    const stored = {
      password: storedSecret,
      aliases: ['a@x.example', 'b@x.example'],
      plus: false,
      port: 143,
    };
    expect(inputsOf(fields, stored)).toMatchObject({
      password: storedSecret,
      aliases: 'a@x.example\nb@x.example',
      plus: false,
      port: '143',
    });
  });

  it('show a field only while its condition holds, and never a managed one', () => {
    const inputs = inputsOf(fields, null);
    expect(names(shownFields(fields, inputs))).not.toContain('host');
    expect(names(shownFields(fields, { ...inputs, reception: 'mailbox' }))).toContain('host');
    expect(names(shownFields(fields, inputs))).not.toContain('made');
  });

  it('hide what depends on a hidden field, and stand a circle of conditions', () => {
    const chain = [
      field('a', { default: 'no' }),
      field('b', { default: 'yes', when: { field: 'a', equals: 'yes' } }),
      field('c', { when: { field: 'b', equals: 'yes' } }),
    ];
    expect(names(shownFields(chain, inputsOf(chain, null)))).toEqual(['a']);
    const circle = [
      field('a', { default: '1', when: { field: 'b', equals: '1' } }),
      field('b', { default: '1', when: { field: 'a', equals: '1' } }),
    ];
    expect(shownFields(circle, inputsOf(circle, null))).toEqual([]);
  });

  it('are checked where they are shown', () => {
    const inputs = { ...inputsOf(fields, null), address: 'support', port: 'abc' };
    expect(checkInputs(fields, inputs)).toEqual({ address: 'settings.problem.email' });
    expect(checkInputs(fields, { ...inputs, reception: 'mailbox' })).toEqual({
      address: 'settings.problem.email',
      host: 'settings.problem.required',
      port: 'settings.problem.number',
      password: 'settings.problem.required',
    });
  });
});

describe('the settings that are sent', () => {
  it('have the kinds the server asks for', () => {
    const inputs = {
      ...inputsOf(fields, null),
      address: ' help@x.example ',
      aliases: 'a@x.example, b@x.example\n\n c@x.example',
      port: ' 143 ',
      signature: ' Bye\n{agent} ',
    };
    expect(settingsOf(fields, inputs, { made: 'id' })).toEqual({
      address: 'help@x.example',
      aliases: ['a@x.example', 'b@x.example', 'c@x.example'],
      reception: 'built-in',
      host: '',
      port: 143,
      password: '',
      signature: ' Bye\n{agent} ',
      plus: true,
      made: 'id',
    });
  });

  it('keep what is out of sight, but not what would be refused there', () => {
    const inputs = { ...inputsOf(fields, null), host: 'imap.example', password: storedSecret, port: 'abc' };
    const sent = settingsOf(fields, inputs, null);
    expect(sent).toMatchObject({ host: 'imap.example', password: storedSecret });
    expect(sent).not.toHaveProperty('port');
  });

  it('come back unchanged from what was stored', () => {
    const stored = fc.record({
      address: fc.constant('help@x.example'),
      aliases: fc.array(fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}$/), { maxLength: 4 }),
      reception: fc.constantFrom('built-in', 'mailbox'),
      host: fc.stringMatching(/^[a-z.]{0,12}$/),
      port: fc.integer({ min: 1, max: 65535 }),
      password: fc.constantFrom('', storedSecret),
      signature: fc.string(),
      plus: fc.boolean(),
      made: fc.constant('id'),
    });
    fc.assert(
      fc.property(stored, (settings) => {
        expect(settingsOf(fields, inputsOf(fields, settings), settings)).toEqual(settings);
      }),
      { seed: 5 },
    );
  });

  it('name their secrets', () => {
    expect(secretNames(fields)).toEqual(['password']);
  });
});
