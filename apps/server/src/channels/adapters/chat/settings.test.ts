import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { originAllowed } from './origin.ts';
import { settingFields } from './setting-fields.ts';
import { readSettings } from './settings.ts';

test('what is left empty gets its default', () => {
  expect(readSettings({})).toEqual({
    settings: {
      greeting: {},
      accent: '#3b5bdb',
      allowedOrigins: [],
      hoursTeamId: null,
      offerAfterMinutes: 3,
      identitySecret: null,
      identitySubject: 'user_id',
      identityPublicKey: null,
      identityAudience: null,
    },
  });
});

const p521 = generateKeyPairSync('ec', { namedCurve: 'secp521r1' });
test.each([
  ['accent', 'blue'],
  ['greetingPl', 7],
  ['allowedOrigins', ['shop.example']],
  ['allowedOrigins', 'https://shop.example'],
  ['hoursTeamId', 'returns'],
  ['identitySecret', 'short'],
  ['identitySubject', 'name'],
  ['identityPublicKey', 'not a key'],
  ['identityPublicKey', p521.publicKey.export({ type: 'spki', format: 'pem' })],
  ['identityPublicKey', p521.privateKey.export({ type: 'pkcs8', format: 'pem' })],
])('a bad %s is named', (field, value) => {
  expect(readSettings({ [field]: value })).toEqual({ problems: [{ field, message: expect.any(String) }] });
  expect(settingFields.map(({ name }) => name)).toContain(field);
});

test.each([
  [undefined, ['https://shop.example'], true],
  ['https://any.example', [], true],
  ['https://shop.example', ['https://shop.example'], true],
  ['http://shop.example', ['https://shop.example'], false],
  ['https://shop.example:8443', ['https://shop.example'], false],
  ['https://www.shop.example', ['https://*.shop.example'], true],
  ['https://evilshop.example', ['https://*.shop.example'], false],
  ['http://www.shop.example', ['https://*.shop.example'], false],
  ['null', ['https://shop.example'], false],
  ['https://service.example', ['https://shop.example'], true],
])('origin %s against %j: %s', (origin, allowed, expected) => {
  expect(originAllowed(origin, allowed, 'https://service.example')).toBe(expected);
});
