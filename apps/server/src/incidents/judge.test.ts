import { describe, expect, test } from 'vitest';
import { type Circumstances, judge, type Side, worthSaying } from './judge.ts';
import { compileReferences, usualReferences } from './references.ts';

const find = compileReferences(usualReferences);
const at = new Date('2026-11-24T08:00:00Z');

const side = (text: string, more: Partial<Side> & { channel?: string } = {}): Side => ({
  number: 1000,
  subject: '',
  texts: [{ channelId: more.channel ?? 'mail', text }],
  references: find(text),
  forms: [],
  lastAt: at,
  ...more,
});
const chat = (text: string, more: Partial<Side> = {}): Side =>
  side(text, { channel: 'chat', number: 1001, ...more });
const known = (person: Circumstances['person'], shares: [string, number][] = []): Circumstances => ({
  person,
  shares: new Map(shares),
});

describe('what proves that it is one matter', () => {
  test.each([
    ['Wo bleibt meine Bestellung 4711? Der Schrank fehlt noch.', 'Hallo, es geht um Bestellnummer 4711'],
    ['Where is my order no. 4711?', 'order 4711 again please'],
    ['Gdzie jest moje zamówienie 4711?', 'Dzień dobry, w sprawie zamówienia nr 4711'],
    ['Waar blijft mijn bestelling 4711?', 'het gaat om ordernummer 4711'],
  ])('the same order: %s', (one, other) => {
    const judged = judge(side(one), chat(other), known('proven'));
    expect(judged.certain).toBe(true);
    expect(judged.reasons[0]).toEqual({ kind: 'reference', name: 'Order', value: '4711' });
  });

  test.each([
    [
      'Das linke Scharnier am Kleiderschrank ist gebrochen, können Sie Ersatz schicken?',
      'das linke scharnier am kleiderschrank ist gebrochen – können sie ersatz schicken',
    ],
    [
      'The left hinge of the wardrobe broke, could you send a spare one to Leeds?',
      'Hi! The left hinge of the wardrobe broke, could you send a spare one to Leeds please',
    ],
    [
      'Pękł lewy zawias w szafie, czy mogą Państwo wysłać nowy do Krakowa?',
      'Pękł lewy zawias w szafie. Czy mogą państwo wysłać nowy do Krakowa',
    ],
    [
      'Het linkerscharnier van de kledingkast is gebroken, kunt u een nieuw exemplaar sturen?',
      'het linkerscharnier van de kledingkast is gebroken; kunt u een nieuw exemplaar sturen',
    ],
  ])('nearly the same words on another channel: %s', (one, other) => {
    expect(judge(side(one), chat(other), known('proven'))).toMatchObject({
      certain: true,
      reasons: [{ kind: 'text' }, { kind: 'words' }, { kind: 'near' }],
    });
    // On one channel somebody may send the same request twice and mean two.
    expect(judge(side(one), side(other), known('proven')).certain).toBe(false);
  });

  test('the number of the other, and one form', () => {
    expect(judge(side('see #1001 please'), chat('hello'), known('proven'))).toMatchObject({
      certain: true,
      reasons: [{ kind: 'number', number: 1001 }, { kind: 'near' }],
    });
    expect(judge(side('see #10012 please'), chat('hello'), known('proven')).certain).toBe(false);
    const form = { submissionId: 's1', title: 'Returns' };
    expect(judge(side('x', { forms: [form] }), chat('y', { forms: [form] }), known('proven'))).toMatchObject({
      certain: true,
      reasons: [{ kind: 'form', title: 'Returns' }, { kind: 'near' }],
    });
  });

  test.each(['same', 'claimed'] as const)('nothing, while the person is not proven (%s)', (person) => {
    const judged = judge(side('Where is my order 4711?'), chat('order 4711'), known(person));
    expect(judged.certain).toBe(false);
    expect(judged.score).toBeGreaterThan(worthSaying);
  });

  test('nothing, where each names an order of its own', () => {
    const one = 'The left hinge of the wardrobe from order 4711 broke, please send a spare hinge';
    const judged = judge(side(one), chat(one.replace('4711', '4712')), known('proven'));
    expect(judged.certain).toBe(false);
    expect(judged.score).toBeLessThan(worthSaying);
  });
});

describe('what is worth a suggestion', () => {
  test.each([
    [
      'Der Backofen heizt nicht mehr, die Anzeige zeigt Fehler E42. Was tun?',
      'Hallo, ich schrieb wegen des Backofens mit E42 in der Anzeige',
      ['Backofen', 'Anzeige', 'E42'],
    ],
    [
      'My espresso machine leaks at the boiler valve since Monday',
      'hi, the espresso machine again, the valve of the boiler is leaking',
      ['espresso', 'machine', 'leaks'],
    ],
    [
      'Ekspres przecieka przy zaworze bojlera',
      'Dzień dobry, pisałem o ekspresie, który przecieka przy bojlerze',
      ['Ekspres', 'przecieka', 'bojlera'],
    ],
    [
      'De koffiemachine lekt bij het ventiel van de boiler',
      'hoi, de koffiemachine: het ventiel lekt nog steeds bij de boiler',
      ['koffiemachine', 'lekt', 'ventiel'],
    ],
  ])('rare words in both: %s', (one, other, words) => {
    const judged = judge(side(one), chat(other), known('same'));
    expect(judged.score).toBeGreaterThanOrEqual(worthSaying);
    expect(judged.certain).toBe(false);
    expect(judged.reasons.find((reason) => reason.kind === 'words')).toEqual({ kind: 'words', words });
  });

  test.each([
    ['Where is my parcel? I ordered last week', 'I need help with an invoice, my parcel was delivered'],
    ['Wann kommt meine Lieferung? Danke', 'Frage zur Rechnung: die Lieferung war heute da, danke'],
    ['Kiedy będzie dostawa? Pozdrawiam', 'Mam pytanie o fakturę, dostawa była wczoraj. Pozdrawiam'],
    ['Wanneer komt mijn pakket? Groeten', 'Vraag over de factuur, het pakket is er. Groeten'],
  ])('not what everybody writes: %s', (one, other) => {
    expect(judge(side(one), chat(other), known('same')).score).toBeLessThan(worthSaying);
  });

  test('words that are frequent here weigh less', () => {
    const [one, other] = [side('the espresso machine leaks'), chat('espresso machine leaks?')];
    const here = known('same', [
      ['espresso', 0.3],
      ['machin', 0.4],
      ['leak', 0.2],
    ]);
    expect(judge(one, other, here).score).toBeLessThan(judge(one, other, known('same')).score);
    expect(judge(one, other, here).score).toBeLessThan(worthSaying);
  });

  test('one subject, whatever mail programs put before it, is not enough by itself', () => {
    const one = side('hello', { subject: 'Re: Wardrobe hinge' });
    const judged = judge(one, chat('good day', { subject: 'AW: wardrobe hinge!' }), known('same'));
    expect(judged.reasons).toEqual([{ kind: 'subject' }, { kind: 'near', minutes: 0 }]);
    expect(judged.score).toBeLessThan(worthSaying);
  });

  test('two customers, one of whom claims the address of the other, are said to be so', () => {
    const judged = judge(side('Where is my order 4711?'), chat('order 4711'), known('claimed'));
    expect(judged.reasons).toContainEqual({ kind: 'claim' });
  });
});
