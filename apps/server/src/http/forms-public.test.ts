import { afterAll, beforeAll, expect, test } from 'vitest';
import { formAdapter } from '../channels/adapters/form/index.ts';
import { signVisitorToken } from '../channels/contract/index.ts';
import { describeSubmission, listSubmissions } from '../forms/index.ts';
import { createFormServer } from '../testing/form-server.ts';
import { repairForm } from '../testing/forms-fixtures.ts';

let server: Awaited<ReturnType<typeof createFormServer>>;
beforeAll(async () => {
  server = await createFormServer();
});
afterAll(() => server.close());

const submissionsOf = (formId: string) => listSubmissions(server.database.db, { formId }, 10);
const later = () => server.pass(20);

test.each([true, false])(
  'a person without script fills in every step (cookies kept: %s)',
  async (keepsCookies) => {
    const form = await server.newForm();
    const browser = server.browser(form);
    browser.keepsCookies = keepsCookies;
    await browser.open('?lang=de');
    expect(browser.title()).toBe('Repair (de)');
    expect(browser.fields()).toEqual(['topic', 'message']);

    await browser.press('next', { message: 'Es <b>kam</b> nie an' });
    expect(browser.status()).toBe(422);
    expect(browser.page()).toContain('href="#f-topic"');
    expect(browser.page()).toContain('Es &#60;b&#62;kam&#60;/b&#62; nie an</textarea>');

    await browser.press('next', { topic: 'late', message: 'Es kam nie an' });
    expect(browser.fields()).toEqual(['topic', 'order', 'message']);
    await browser.press('next', { topic: 'late', order: 'A-1', message: 'Es kam nie an' });
    expect(browser.fields()).toEqual(['name', 'email', 'news']);

    await browser.press('back', { name: 'Anna' });
    expect(browser.fields()).toEqual(['topic', 'order', 'message']);
    await browser.press('next', { topic: 'late', order: 'A-1', message: 'Es kam nie an' });
    expect(browser.input('f.name')).toBe('Anna');
    await browser.press('next', { name: 'Anna', email: 'anna@' });
    expect(browser.page()).toContain('E-Mail-Adresse wie');
    await later();
    await browser.press('next', { name: 'Anna', email: 'anna@shop.example', news: 'yes' });
    expect(browser.title()).toBe('Vielen Dank');

    const [sent, ...others] = await submissionsOf(form.id);
    expect(others).toEqual([]);
    expect(sent).toMatchObject({
      state: 'submitted',
      language: 'de',
      meanings: { name: 'Anna', email: 'anna@shop.example', message: 'Es kam nie an' },
      consents: [{ purpose: 'newsletter', given: true }],
      spam: { verdict: 'clean', reasons: ['no_proof'] },
    });
  },
);

test('what the forms domain tells is what the channel reads', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  await browser.draft({ message: { value: 'Hello', revision: 1 } });
  const [draft] = await submissionsOf(form.id);
  const described = await describeSubmission(server.database.db, draft!.submissionId);
  const raw = {
    body: Buffer.from(JSON.stringify(described)),
    contentType: 'application/json',
    meta: {},
    receivedAt: '',
  };
  const read = await formAdapter.parse(raw, {
    channelId: form.channelId,
    settings: { formId: form.id },
    now: new Date(0),
  });
  expect(read.problems).toEqual([]);
  expect(read.items).toMatchObject([{ providerId: draft!.submissionId, visibleText: 'Hello' }]);
});

test('typing is saved, comes back on reload, and starts a submission only then', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  expect(await submissionsOf(form.id)).toEqual([]);
  const saved = await browser.draft({
    message: { value: 'half a', revision: 10 },
    email: { value: 'anna@', revision: 11 },
  });
  expect(saved.json()).toMatchObject({ errors: { email: expect.stringContaining('e-mail') } });
  await browser.draft({ message: { value: 'late', revision: 9 } });
  await browser.open();
  expect(browser.page()).toContain('half a</textarea>');
  expect(browser.page()).toContain('data-revision="11"');
  expect(await submissionsOf(form.id)).toMatchObject([
    { state: 'draft', pageUrl: 'https://shop.example/contact', referrer: null },
  ]);
});

test('a save that was on its way when the page was sent cannot bring back older text', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  const token = browser.input('_token');
  await browser.press('next', { topic: 'other', message: 'final' }, { _revision: '300' });
  expect((await browser.draft({ message: { value: 'fin', revision: 200 } }, token)).statusCode).toBe(200);
  await browser.press('back');
  expect(browser.page()).toContain('final</textarea>');
});

test('sending twice sends once, and says thank you both times', async () => {
  const form = await server.newForm({ ...repairForm, steps: repairForm.steps.slice(2) });
  const browser = server.browser(form);
  await browser.open();
  const token = browser.input('_token');
  await later();
  await browser.press('next', { email: 'anna@shop.example' });
  expect(browser.title()).toBe('Thank you');
  await browser.press(
    'next',
    { email: 'other@shop.example' },
    { _token: token, _step: '0', _last: '1', _shown: 'email' },
  );
  expect(browser.title()).toBe('Thank you');
  expect(await submissionsOf(form.id)).toMatchObject([{ meanings: { email: 'anna@shop.example' } }]);
  await browser.open();
  expect(browser.input('_token')).not.toBe(token);
});

test('deleting what was typed leaves a fresh form', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  await browser.draft({ message: { value: 'secret', revision: 1 } });
  const token = browser.input('_token');
  await browser.press('erase', { message: 'secret' });
  expect(browser.title()).toBe('Deleted');
  expect(await submissionsOf(form.id)).toEqual([]);
  expect((await browser.draft({ message: { value: 'secret', revision: 2 } }, token)).statusCode).toBe(409);
  await browser.open();
  expect(browser.page()).not.toContain('secret');
});

test('files come with a page, are named safely and can be taken out', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  await browser.press('next', { topic: 'broken' });
  expect(browser.fields()).toEqual(['photos']);
  await browser.pressWithFile('next', 'photos', '..\\..\\<img src=x>.txt', 'hello');
  expect(browser.fields()).toEqual(['name', 'email', 'news']);
  await browser.press('back');
  expect(browser.page()).toContain('img src=x.txt');
  const [remove] = /remove:[0-9a-f-]+/.exec(browser.page()) ?? [];
  await browser.press(remove!);
  expect(browser.fields()).toEqual(['photos']);
  expect(browser.page()).not.toContain('remove:');
  await browser.pressWithFile('next', 'photos', 'big.bin', 'x'.repeat(10 * 1024 * 1024 + 1));
  expect(browser.status()).toBe(422);
  expect(browser.page()).toContain('big.bin is larger than 10 MB');
});

test('a trap that was filled in is thanked and held; speed is asked to try once more', async () => {
  const form = await server.newForm({ ...repairForm, steps: repairForm.steps.slice(2) });
  const robot = server.browser(form);
  await robot.open();
  await robot.press('next', { email: 'a@b.example' }, { website: 'http://buy.example' });
  expect(robot.title()).toBe('Thank you');
  expect(await submissionsOf(form.id)).toMatchObject([
    { spam: { verdict: 'held', reasons: ['trap_filled', 'no_proof'] } },
  ]);

  const quick = server.browser(form);
  await quick.open();
  await quick.press('next', { email: 'q@b.example' });
  expect(quick.status()).toBe(422);
  expect(quick.page()).toContain('very quick');
  expect(quick.input('f.email')).toBe('q@b.example');
  await later();
  await quick.press('next', { email: 'q@b.example' });
  expect(quick.title()).toBe('Thank you');
});

test('a forged token saves nothing, opens nobody, and loses nothing typed', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  for (const bad of ['', 'x', 'a.b', `${browser.input('_token')}x`, 'e30.e30']) {
    expect((await browser.draft({ message: { value: 'x', revision: 1 } }, bad)).statusCode).toBe(403);
    await browser.press('next', { topic: 'late', message: 'kept & shown' }, { _token: bad });
    expect(browser.status()).toBe(422);
    expect(browser.page()).toContain('kept &#38; shown</textarea>');
  }
  expect(await submissionsOf(form.id)).toEqual([]);
});

test('script in any field is text on the page, and the page runs nothing but our files', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'{{7*7}}`;
  await browser.press('next', { topic: attack, message: `</textarea>${attack}`, order: attack });
  await browser.press('next', { topic: 'other', message: `</textarea>${attack}` });
  await browser.press('next', { name: attack, email: attack });
  expect(browser.page()).not.toMatch(/<script>|<img/);
  const policy = (await server.app.inject(`/f/${form.slug}`)).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('a form of ten million characters, odd bodies and unknown fields get a clear answer', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open();
  await browser.press('next', { message: 'x'.repeat(10_000_000) });
  expect(browser.status()).toBe(413);
  expect(browser.title()).toBe('That is too much at once');
  await browser.open();
  const unknown = await browser.draft({ nothing: { value: 'x', revision: 1 } });
  expect(unknown.json()).toMatchObject({ code: 'invalid_input', fields: [{ field: 'fields.nothing' }] });
  for (const revision of [0, -1, 1.5, 1e300])
    expect((await browser.draft({ message: { value: 'x', revision } })).statusCode).toBe(400);
  expect((await browser.draft({ message: { value: { a: 1 }, revision: 1 } })).statusCode).toBe(400);
  const odd = await server.app.inject({
    method: 'POST',
    url: `/f/${form.slug}`,
    payload: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect(odd.statusCode).toBe(400);
  expect(odd.headers['content-type']).toContain('text/html');
});

test('what is too large says so, and half an upload is no fault of ours', async () => {
  const form = await server.newForm();
  const send = (type: string, payload: string) =>
    server.app.inject({ method: 'POST', url: `/f/${form.slug}`, payload, headers: { 'content-type': type } });
  const large = await send('application/x-www-form-urlencoded', `f.message=${'x'.repeat(1_100_000)}`);
  expect(large.statusCode).toBe(413);
  expect(large.body).toContain('That is too much at once');
  const half = await send('multipart/form-data; boundary=x', '--x\r\nbroken');
  expect(half.statusCode).toBe(400);
});

test('page and texts speak one language: one the form is offered in', async () => {
  const form = await server.newForm();
  const browser = server.browser(form);
  await browser.open('?lang=pl');
  expect(browser.page()).toContain('<html lang="en"');
  expect(browser.page()).toContain('>Continue<');
  await browser.open('?lang=de');
  expect(browser.page()).toContain('<html lang="de"');
  await browser.press('next', {});
  expect(browser.page()).toContain('<html lang="de"');
});

test('a form that is not there or switched off is a friendly page', async () => {
  for (const slug of ['nothing', 'a'.repeat(100), 'a'.repeat(200), '%00', '..%2f..'])
    expect((await server.app.inject(`/f/${slug}?lang=nl`)).body).toContain(
      'Dit formulier is niet beschikbaar',
    );
});

test('an embedded form belongs to the visitor the host page knows', async () => {
  const form = await server.newForm();
  const secret = new Uint8Array(32).fill('visitor-token'.length);
  const call = (payload: string) =>
    server.app.inject({
      method: 'POST',
      url: '/f/-/visitor',
      payload,
      headers: { 'content-type': 'text/plain' },
    });
  const known = signVisitorToken(secret, { visitorId: 'anna' });
  const { token, ticket } = (await call(known)).json();
  expect(token).toBe(known);
  const browser = server.browser(form);
  browser.keepsCookies = false;
  await browser.open(`?embed=1&ticket=${ticket}`);
  await browser.draft({ message: { value: 'from anna', revision: 1 } });
  expect(await submissionsOf(form.id)).toMatchObject([{ visitorId: 'anna' }]);
  await browser.open(`?embed=1&ticket=${ticket}`);
  expect(browser.page()).toContain('from anna');

  await server.pass(61);
  await browser.open(`?embed=1&ticket=${ticket}`);
  expect(browser.page()).not.toContain('from anna');
  expect((await call('forged')).json().token).not.toBe('forged');
});

test('the script that embeds and the files of the page are served', async () => {
  const form = await server.newForm();
  expect((await server.app.inject('/form.js')).headers['content-type']).toContain('javascript');
  const page = (await server.app.inject(`/f/${form.channelId}`)).body;
  const files = [...page.matchAll(/(?:href|src)="(\/f\/-\/[^"]+)"/g)].map((match) => match[1]!);
  expect(files).toHaveLength(2);
  for (const file of files) {
    const response = await server.app.inject(file);
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toContain('immutable');
  }
});

test('floods are answered with a page or a problem, by address and by visitor', async () => {
  const strict = await createFormServer({
    pagesPerAddress: 3,
    sentPerAddress: 2,
    savesPerAddress: 100,
    savesPerVisitor: 2,
  });
  try {
    const browser = strict.browser(await strict.newForm());
    await browser.open();
    await browser.press('next', {});
    await browser.press('next', {});
    await browser.press('next', {});
    expect(browser.status()).toBe(429);
    expect(browser.title()).toBe('A moment, please');

    const other = strict.browser(await strict.newForm());
    await other.open();
    const save = (revision: number) => other.draft({ message: { value: 'x', revision } });
    expect([(await save(1)).statusCode, (await save(2)).statusCode, (await save(3)).statusCode]).toEqual([
      200, 200, 429,
    ]);
    expect((await save(4)).json()).toMatchObject({ code: 'too_many_requests' });
    await other.open();
    await other.open();
    expect(other.status()).toBe(429);
  } finally {
    await strict.close();
  }
});
