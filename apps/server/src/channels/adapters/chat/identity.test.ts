import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { readIdentity } from './identity.ts';
import { type ChatSettings, readSettings } from './settings.ts';

const SECRET = 'a secret of the shop';
const NOW = new Date('2026-11-21T12:00:00Z');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const pem = (pair: typeof rsa) => pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();

const settings = (values: Record<string, unknown>): ChatSettings => {
  const read = readSettings(values);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.settings;
};
const read = (claim: Parameters<typeof readIdentity>[0], values: Record<string, unknown>) =>
  readIdentity(claim, settings(values), { channelId: 'channel', now: NOW });
const hmac = (text: string, secret = SECRET) => createHmac('sha256', secret).update(text).digest('hex');
const token = (claims: Record<string, unknown>, alg = 'HS256') =>
  new SignJWT({ aud: 'channel', exp: NOW.getTime() / 1000 + 600, ...claims }).setProtectedHeader({ alg });
const hs256 = (claims: Record<string, unknown>, secret: string | Uint8Array = SECRET) =>
  token(claims).sign(typeof secret === 'string' ? new TextEncoder().encode(secret) : secret);

describe('an HMAC', () => {
  test('proves what it was computed over and nothing beside it', async () => {
    const claim = { userId: 'u1', email: 'boss@shop.example', hmac: hmac('u1') };
    expect((await read(claim, { identitySecret: SECRET })).handles).toEqual([
      { type: 'external', value: 'u1', verified: true },
      { type: 'email', value: 'boss@shop.example', verified: false },
    ]);
  });

  test('over a user id that looks like an address does not prove the address', async () => {
    const claim = { email: 'boss@shop.example', hmac: hmac('boss@shop.example') };
    await expect(read(claim, { identitySecret: SECRET })).rejects.toMatchObject({
      fields: [{ field: 'userId' }],
    });
    const proven = await read(claim, { identitySecret: SECRET, identitySubject: 'email' });
    expect(proven.handles).toEqual([{ type: 'email', value: 'boss@shop.example', verified: true }]);
  });

  test.each([hmac('u2'), hmac('u1', 'another secret!!'), hmac('u1').slice(2), '', 'zz'.repeat(32)])(
    'that does not match is refused: %s',
    async (given) => {
      await expect(read({ userId: 'u1', hmac: given }, { identitySecret: SECRET })).rejects.toMatchObject({
        code: 'wrong_signature',
      });
    },
  );
});

test('a user id without a signature is refused; an address is taken as said', async () => {
  await expect(read({ userId: 'u1' }, { identitySecret: SECRET })).rejects.toMatchObject({
    fields: [{ field: 'userId' }],
  });
  expect(await read({ email: 'a@b.example' }, {})).toEqual({
    handles: [{ type: 'email', value: 'a@b.example', verified: false }],
    subject: null,
  });
});

describe('a JWT', () => {
  const claims = { sub: 'u1', email: 'a@b.example', name: 'Anna' };
  const proven = [
    { type: 'external', value: 'u1', verified: true },
    { type: 'email', value: 'a@b.example', verified: true },
  ];

  test('is believed with HS256, RS256 and ES256', async () => {
    const known = await read({ jwt: await hs256(claims) }, { identitySecret: SECRET });
    expect([known.handles, known.name]).toEqual([proven, 'Anna']);
    const byRsa = await token(claims, 'RS256').sign(rsa.privateKey);
    expect((await read({ jwt: byRsa }, { identityPublicKey: pem(rsa) })).handles).toEqual(proven);
    const byEc = await token(claims, 'ES256').sign(ec.privateKey);
    expect((await read({ jwt: byEc }, { identityPublicKey: pem(ec) })).handles).toEqual(proven);
  });

  test('does not prove an address its issuer calls unverified', async () => {
    const jwt = await hs256({ sub: 'u1', email: 'a@b.example', email_verified: false });
    expect((await read({ jwt }, { identitySecret: SECRET })).handles).toEqual([proven[0]]);
  });

  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"u1"}').toString('base64url')}.`;
  test.each([
    ['expired', () => hs256({ sub: 'u1', exp: NOW.getTime() / 1000 - 120 })],
    ['without an end', () => hs256({ sub: 'u1', exp: undefined })],
    ['for another audience', () => hs256({ sub: 'u1', aud: 'other' })],
    ['by another secret', () => hs256({ sub: 'u1' }, 'another secret!!')],
    ['signed with the public key as if it were a secret', () => hs256({ sub: 'u1' }, pem(rsa))],
    ['by another key', () => token({ sub: 'u1' }, 'ES256').sign(ec.privateKey)],
    ['unsigned', async () => unsigned],
    ['not a token', async () => 'x.y.z'],
    ['about nobody', () => hs256({})],
  ])('%s is refused', async (_, make) => {
    const values = { identitySecret: SECRET, identityPublicKey: pem(rsa) };
    await expect(read({ jwt: await make() }, values)).rejects.toMatchObject({
      code: 'wrong_signature',
      fields: [{ field: 'jwt' }],
    });
  });

  test('with a public key set and no secret, HS256 is no way in', async () => {
    const jwt = await hs256({ sub: 'u1' }, pem(rsa));
    await expect(read({ jwt }, { identityPublicKey: pem(rsa) })).rejects.toMatchObject({
      code: 'wrong_signature',
    });
  });
});
