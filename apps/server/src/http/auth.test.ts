import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, type PeopleServer, startPeopleServer, testPassword } from '../testing/people-server.ts';

let server: PeopleServer;
beforeAll(async () => {
  server = await startPeopleServer();
});
afterAll(() => server.close());

const signInPath = '/api/auth/sign-in/email';
const me = (cookie: string) => server.call('GET', '/api/v1/me', { cookie });

describe('sign-in', () => {
  it('gives a session in an HttpOnly cookie and shows no token to scripts', async () => {
    const agent = await server.hire('Anna', 'agent');
    const answer = await server.call('POST', signInPath, {
      body: { email: ' ANNA@shop.example ', password: testPassword },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ twoFactorRedirect: false });
    const cookie = answer.cookies.find(({ name }) => name === 'throughline.session_token');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const mine = await me(cookiesOf(answer));
    expect(mine.json()).toMatchObject({ id: agent.id, email: 'anna@shop.example', twoFactorEnabled: false });
  });

  it('does not say whether the address or the password is wrong', async () => {
    await server.hire('Bert', 'agent');
    for (const body of [
      { email: 'bert@shop.example', password: 'wrong password' },
      { email: 'nobody@shop.example', password: 'wrong password' },
    ]) {
      const answer = await server.call('POST', signInPath, { body });
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'wrong_credentials' });
    }
  });

  it('refuses a body that is not valid and names the field', async () => {
    const answer = await server.call('POST', signInPath, { body: { email: 'anna@shop.example' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().fields).toMatchObject([{ field: 'password' }]);
  });

  it('takes no accounts over HTTP', async () => {
    const body = { email: 'mallory@x.example', password: testPassword, name: 'Mallory' };
    expect((await server.call('POST', '/api/auth/sign-up/email', { body })).statusCode).toBe(404);
  });

  it('ends with sign-out, at once', async () => {
    await server.hire('Cleo', 'agent');
    const cookie = await server.signIn('cleo@shop.example');
    expect((await me(cookie)).statusCode).toBe(200);
    expect((await server.call('POST', '/api/auth/sign-out', { cookie, body: {} })).statusCode).toBe(204);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('is refused to a deactivated agent, whose sessions end at once', async () => {
    const agent = await server.hire('Dora', 'agent');
    await server.hire('Boss', 'administrator');
    const cookie = await server.signIn('dora@shop.example');
    const boss = await server.signIn('boss@shop.example');
    expect((await me(cookie)).statusCode).toBe(200);

    const change = { cookie: boss, body: { active: false } };
    expect((await server.call('PATCH', `/api/v1/agents/${agent.id}`, change)).statusCode).toBe(200);
    expect((await me(cookie)).statusCode).toBe(401);
    const again = await server.call('POST', signInPath, {
      body: { email: 'dora@shop.example', password: testPassword },
    });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'agent_inactive' });
    expect(again.cookies.filter(({ maxAge }) => maxAge !== 0)).toEqual([]);
  });

  it('changes the password and ends the other sessions', async () => {
    await server.hire('Emil', 'agent');
    const here = await server.signIn('emil@shop.example');
    const elsewhere = await server.signIn('emil@shop.example');
    const wrong = await server.call('POST', '/api/auth/change-password', {
      cookie: here,
      body: { currentPassword: 'not this one', newPassword: 'a new long password' },
    });
    expect(wrong.statusCode).toBe(400);
    const answer = await server.call('POST', '/api/auth/change-password', {
      cookie: here,
      body: { currentPassword: testPassword, newPassword: 'a new long password' },
    });
    expect(answer.statusCode).toBe(204);
    expect((await me(cookiesOf(answer))).statusCode).toBe(200);
    expect((await me(elsewhere)).statusCode).toBe(401);
  });

  it('lists sessions and ends one of them', async () => {
    await server.hire('Frida', 'agent');
    const here = await server.signIn('frida@shop.example');
    const elsewhere = await server.signIn('frida@shop.example');
    const listed = await server.call('GET', '/api/v1/me/sessions', { cookie: here });
    const { items } = listed.json<{ items: { id: string }[] }>();
    expect(items).toHaveLength(2);
    const newest = items[0]?.id;
    const gone = await server.call('DELETE', `/api/v1/me/sessions/${newest}`, { cookie: here });
    expect(gone.statusCode).toBe(204);
    expect((await me(elsewhere)).statusCode).toBe(401);
    expect((await me(here)).statusCode).toBe(200);
  });
});

describe('presence', () => {
  it('shows me my choice, and others only while my desk is connected', async () => {
    const agent = await server.hire('Lena', 'agent');
    const cookie = await server.signIn(agent.email);
    const seenByOthers = async () => {
      const { items } = (await server.call('GET', '/api/v1/agents', { cookie })).json();
      return items.find(({ id }: { id: string }) => id === agent.id).presence;
    };
    await server.call('PUT', '/api/v1/me/presence', { cookie, body: { state: 'busy' } });
    expect((await me(cookie)).json()).toMatchObject({ presence: 'busy' });
    expect(await seenByOthers()).toBe('offline');
    server.board.connect(agent.id);
    expect(await seenByOthers()).toBe('busy');
  });
});

describe('a second factor', () => {
  it('is enrolled with a real code, then asked for; a backup code works once', async () => {
    await server.hire('Greta', 'agent');
    const cookie = await server.signIn('greta@shop.example');
    const enrolment = await server.call('POST', '/api/auth/two-factor/enable', {
      cookie,
      body: { password: testPassword },
    });
    const { totpURI, backupCodes } = enrolment.json<{ totpURI: string; backupCodes: string[] }>();
    expect(new URL(totpURI).searchParams.get('issuer')).toBe('Throughline');
    const code = () => codeOf(totpURI);

    const wrong = await server.call('POST', '/api/auth/two-factor/verify-totp', {
      cookie,
      body: { code: 'abcdef' },
    });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json().fields).toMatchObject([{ field: 'code' }]);
    const verified = await server.call('POST', '/api/auth/two-factor/verify-totp', {
      cookie,
      body: { code: code() },
    });
    expect(verified.statusCode).toBe(204);
    expect((await me(cookiesOf(verified))).json()).toMatchObject({ twoFactorEnabled: true });

    const first = await beginSignIn('greta@shop.example');
    expect((await me(first)).statusCode).toBe(401);
    const finished = await server.call('POST', '/api/auth/two-factor/verify-totp', {
      cookie: first,
      body: { code: code() },
    });
    expect((await me(cookiesOf(finished))).statusCode).toBe(200);

    for (const expected of [204, 400]) {
      const answer = await server.call('POST', '/api/auth/two-factor/verify-backup-code', {
        cookie: await beginSignIn('greta@shop.example'),
        body: { code: backupCodes[0] },
      });
      expect(answer.statusCode).toBe(expected);
    }
  });

  it('can be taken away by an administrator', async () => {
    const agent = await server.hire('Hugo', 'agent');
    await server.hire('Chief', 'administrator');
    const cookie = await server.signIn('hugo@shop.example');
    const enrolment = await server.call('POST', '/api/auth/two-factor/enable', {
      cookie,
      body: { password: testPassword },
    });
    const body = { code: codeOf(enrolment.json<{ totpURI: string }>().totpURI) };
    await server.call('POST', '/api/auth/two-factor/verify-totp', { cookie, body });
    await beginSignIn('hugo@shop.example');

    const chief = await server.signIn('chief@shop.example');
    const gone = await server.call('DELETE', `/api/v1/agents/${agent.id}/two-factor`, { cookie: chief });
    expect(gone.statusCode).toBe(204);
    expect((await me(await server.signIn('hugo@shop.example'))).json()).toMatchObject({
      twoFactorEnabled: false,
    });
  });
});

describe('brute force', () => {
  it('is held back for one account wherever it comes from, and for that account only', async () => {
    await server.hire('Ida', 'agent');
    await server.hire('Jan', 'agent');
    const attempt = (email: string, password: string, last: number) =>
      server.call('POST', signInPath, { body: { email, password }, remoteAddress: `192.0.2.${last}` });
    const guesses = await Promise.all(
      Array.from({ length: 25 }, (_, i) => attempt('ida@shop.example', `guess number ${i}`, i + 1)),
    );
    const counted = Map.groupBy(guesses, (answer) => answer.statusCode);
    expect(counted.get(401)).toHaveLength(10);
    expect(counted.get(429)).toHaveLength(15);
    expect((await attempt('ida@shop.example', testPassword, 99)).statusCode).toBe(429);
    expect((await attempt('jan@shop.example', testPassword, 1)).statusCode).toBe(200);
  });

  it('is held back for one address that tries many accounts, sixty times a minute', async () => {
    const attempt = (name: string) =>
      server.call('POST', signInPath, {
        body: { email: `${name}@shop.example`, password: 'guess' },
        remoteAddress: '198.51.100.7',
      });
    expect((await attempt('first')).statusCode).toBe(401);
    // Guessing sixty times would take the test seconds: the count is brought near its end.
    await server.database.pool.query("update auth_rate_limit set count = 59 where key like '198.51.100.7|%'");
    expect((await attempt('sixtieth')).statusCode).toBe(401);
    const refused = await attempt('one too many');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('cannot pretend to come from elsewhere', async () => {
    const answer = await server.call('POST', signInPath, {
      body: { email: 'anybody@shop.example', password: 'guess' },
      headers: { 'x-forwarded-for': '203.0.113.9', 'x-throughline-client-address': '203.0.113.10' },
      remoteAddress: '198.51.100.7',
    });
    expect(answer.statusCode).toBe(429);
  });
});

describe("another site's page", () => {
  it("can neither sign in nor change anything with an agent's cookie", async () => {
    await server.hire('Karl', 'agent');
    const cookie = await server.signIn('karl@shop.example');
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const body = { language: 'pl' };
    const change = (headers: Record<string, string>) =>
      server.call('PATCH', '/api/v1/me', { cookie, body, headers, fromOwnPage: false });

    expect((await change(evil)).statusCode).toBe(403);
    expect((await change({})).statusCode).toBe(403);
    expect((await change({ origin: 'null' })).statusCode).toBe(403);
    expect((await change({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    expect((await me(cookie)).json()).toMatchObject({ language: 'de' });
    expect((await change({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);

    const signIn = await server.call('POST', signInPath, {
      body: { email: 'karl@shop.example', password: testPassword },
      headers: evil,
      fromOwnPage: false,
    });
    expect(signIn.statusCode).toBe(403);
    expect(signIn.json()).toMatchObject({ code: 'forbidden' });
    const signOut = { cookie, body: {}, headers: evil, fromOwnPage: false };
    expect((await server.call('POST', '/api/auth/sign-out', signOut)).statusCode).toBe(403);
    expect((await me(cookie)).statusCode).toBe(200);
  });
});

/** Signs in up to the second factor. */
async function beginSignIn(email: string): Promise<string> {
  const answer = await server.call('POST', signInPath, { body: { email, password: testPassword } });
  expect(answer.json()).toEqual({ twoFactorRedirect: true });
  return cookiesOf(answer);
}

/** What an authenticator app shows now for an `otpauth:` address (RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits). */
function codeOf(uri: string): string {
  const secret = decodeBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** RFC 4648 base 32, as an authenticator app reads the secret. */
function decodeBase32(text: string): Uint8Array {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
