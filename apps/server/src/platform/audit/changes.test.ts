import { expect, it } from 'vitest';
import { shortenAddress } from './address.ts';
import { changesBetween } from './changes.ts';

it('names the fields that differ, nested ones by path, and never a secret', () => {
  const before = { name: 'Shop', settings: { host: 'a.example', password: 'old' }, tags: ['x'], gone: 1 };
  const after = { name: 'Shop', settings: { host: 'b.example', password: 'new' }, tags: ['x', 'y'] };
  const changes = changesBetween(before, after, ['settings.password']);
  expect(changes).toEqual({
    'settings.host': { before: 'a.example', after: 'b.example' },
    'settings.password': { secret: true },
    tags: { before: ['x'], after: ['x', 'y'] },
    gone: { before: 1, after: null },
  });
  expect(JSON.stringify(changes)).not.toMatch(/old|new/);
});

it('cuts what is long, never through a character', () => {
  const { text } = changesBetween({}, { text: `${'x'.repeat(1999)}😀${'y'.repeat(5000)}` });
  expect(text).toEqual({ before: null, after: `${'x'.repeat(1999)}…` });
});

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34::1', '2001:db8:12::/48'],
  ['2001:0DB8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['', null],
  ['unknown', null],
])('the address %j is kept as %j', (address, kept) => expect(shortenAddress(address)).toBe(kept));
