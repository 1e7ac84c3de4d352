import type { CannedReply } from '@throughline/sdk';
import { describe, expect, it } from 'vitest';
import { fill, fillHtml, htmlFor, subjectFor, textFor, unfilled } from './fill.ts';
import { findReplies, slashAt } from './find.ts';

const reply = (shortcut: string, change: Partial<CannedReply> = {}): CannedReply => ({
  id: shortcut,
  name: shortcut,
  shortcut,
  teamId: null,
  texts: { en: 'x' },
  html: {},
  subjects: {},
  cc: [],
  bcc: [],
  files: [],
  usedCount: 0,
  lastUsedAt: null,
  ...change,
});
const found = (typed: string, replies: CannedReply[], teams: string[] = []) =>
  findReplies(replies, typed, teams).map((each) => each.shortcut);

describe('variables', () => {
  const values = { 'customer.firstName': 'Jan', 'conversation.number': '1042', 'company.name': '' };

  it.each([
    ['Hi {{customer.firstName}}!', 'Hi Jan!'],
    ['{{ conversation.number }}', '1042'],
    ['{{company.name|the shop}}', 'the shop'],
    ['{{company.name}}', '{{company.name}}'],
    ['{{company.name|}}', ''],
    ['{{customer.firstName|there}}', 'Jan'],
    ['{{other.thing|x}} {{', 'x {{'],
  ])('%s', (text, expected) => {
    expect(fill(text, values)).toBe(expected);
  });

  it('left unfilled are found, other braces are not', () => {
    expect(unfilled('Hi {{customer.firstName}}')).toBe('{{customer.firstName}}');
    expect(unfilled('use {{handlebars}} here')).toBeNull();
  });

  it('values that look like variables are left as they are', () => {
    expect(fill('{{customer.firstName}}', { 'customer.firstName': '$& {{agent.name}}' })).toBe(
      '$& {{agent.name}}',
    );
  });
});

it('speaks the customer’s language, else the agent’s, else any', () => {
  const each = reply('x', { texts: { de: 'Hallo', nl: 'Dag' } });
  expect(textFor(each, 'nl', 'de')).toBe('Dag');
  expect(textFor(each, 'pl', 'de')).toBe('Hallo');
  expect(textFor(each, null, 'en')).toBe('Hallo');
  const named = { ...each, subjects: { de: 'Gruß', pl: 'Cześć' } };
  expect(subjectFor(named, 'pl', 'en')).toBe('Gruß');
  expect(subjectFor(named, 'nl', 'de')).toBe('');
});

it('has the formatting of the text it says, with values as words', () => {
  const each = reply('x', {
    texts: { de: 'Hallo', nl: 'Dag' },
    html: { nl: '<p>Dag <b>{{agent.name}}</b></p>' },
  });
  expect(htmlFor(each, 'de', 'nl')).toBeNull();
  expect(fillHtml(htmlFor(each, 'nl', 'de') ?? '', { 'agent.name': 'A <i> & B' })).toBe(
    '<p>Dag <b>A &lt;i&gt; &amp; B</b></p>',
  );
});

describe('slash search', () => {
  it.each([
    ['/', ''],
    ['Hello /ref', 'ref'],
    ['(/ście', 'ście'],
    ['and/or', null],
    ['https://x', null],
    ['/ref ', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(slashAt(text)).toBe(expected);
  });

  it('finds by shortcut, then name, then words; often used first', () => {
    const all = [
      reply('thanks', { texts: { en: 'refund follows' } }),
      reply('money', { name: 'Refund by bank' }),
      reply('refund-late', { usedCount: 1 }),
      reply('refund-now', { usedCount: 9 }),
      reply('other'),
    ];
    expect(found('refund', all)).toEqual(['refund-now', 'refund-late', 'money', 'thanks']);
    expect(found('ZŁ', [reply('zlom')])).toEqual(['zlom']);
  });

  it('offers a team’s replies to that team only', () => {
    const all = [reply('a', { teamId: 't1' }), reply('b')];
    expect(found('', all)).toEqual(['b']);
    expect(found('', all, ['t1'])).toEqual(['a', 'b']);
  });
});
