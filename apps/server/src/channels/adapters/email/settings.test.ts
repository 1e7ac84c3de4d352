import { describe, expect, test } from 'vitest';
import { canonicalAddress, isAddress, withoutPlus, withReplyToken } from './own-addresses.ts';
import { addressesOf, readSettings } from './settings.ts';

function problemsOf(input: unknown): string[] {
  const result = readSettings(input);
  return 'problems' in result ? result.problems.map((problem) => problem.field) : [];
}

describe('reading settings', () => {
  test('an address alone is enough', () => {
    const result = readSettings({ address: ' support@shop.example ' });
    expect(result).toMatchObject({
      settings: {
        address: 'support@shop.example',
        reception: 'smtp',
        sending: 'instance',
        plusAddressing: true,
      },
    });
  });

  test('what was read can be read again', () => {
    const first = readSettings({
      address: 'a@shop.example',
      reception: 'imap',
      imapHost: 'imap.shop.example',
      imapPassword: ' secret ',
    });
    expect(first).toMatchObject({
      settings: { imapUser: 'a@shop.example', imapPassword: ' secret ', imapPort: 993 },
    });
    expect('settings' in first && readSettings(first.settings)).toEqual(first);
  });

  test.each([
    ['address', {}],
    ['address', { address: 'support' }],
    ['address', { address: 'a@b\r\nBcc: x@y' }],
    ['aliases', { address: 'a@shop.example', aliases: ['nonsense'] }],
    ['imapHost', { address: 'a@shop.example', reception: 'imap', imapPassword: 'x' }],
    ['imapPassword', { address: 'a@shop.example', reception: 'imap', imapHost: 'h' }],
    ['imapHost', { address: 'a@shop.example', reception: 'imap', imapPassword: 'x', imapHost: 'imaps://h' }],
    ['smtpHost', { address: 'a@shop.example', sending: 'smtp' }],
    ['smtpPort', { address: 'a@shop.example', sending: 'smtp', smtpHost: 'h', smtpPort: 70000 }],
    ['reception', { address: 'a@shop.example', reception: 'pigeon' }],
    ['plusAddressing', { address: 'a@shop.example', plusAddressing: 'yes' }],
    ['imapDays', { address: 'a@shop.example', imapDays: 0 }],
    ['fromPattern', { address: 'a@shop.example', fromPattern: 'x\r\nBcc: y' }],
    ['colour', { address: 'a@shop.example', colour: 'red' }],
  ])('names %s when it is wrong', (field, input) => {
    expect(problemsOf(input)).toEqual([field]);
  });

  test.each([null, 'text', 42, []])('%j is refused without throwing', (input) => {
    expect(problemsOf(input)).toHaveLength(1);
  });
});

describe('addresses', () => {
  test('one spelling each', () => {
    const result = readSettings({
      address: 'Support@Shop.Example',
      aliases: 'info@bücher.example, support@shop.example',
    });
    expect('settings' in result && addressesOf(result.settings)).toEqual([
      'support@shop.example',
      'info@xn--bcher-kva.example',
    ]);
  });

  test('a plus-address belongs to its base', () => {
    expect(withoutPlus(withReplyToken('support@shop.example', 'abc')!)).toBe('support@shop.example');
    expect(withReplyToken(`${'x'.repeat(60)}@shop.example`, 'abc')).toBeNull();
    expect(withoutPlus('+x@shop.example')).toBe('+x@shop.example');
    expect(canonicalAddress('"Support"@SHOP.example.')).toBe('support@shop.example');
  });

  test.each([
    'a b@c.example',
    'a@b@c.example',
    '@c.example',
    'a@',
    'a@c.example\n',
    `${'x'.repeat(65)}@c.example`,
  ])('%j is no address', (value) => {
    expect(isAddress(value)).toBe(false);
  });
});
