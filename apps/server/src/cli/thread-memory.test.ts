import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MailDigest } from './mail-digest.ts';
import { ThreadMemory } from './thread-memory.ts';

const OWN = 'support@shop.example';
const CUSTOMERS = ['anna@x.example', 'bert@y.example', 'cora@z.example'];

function digest(name: string, from: string, to: string, answers: string[] = []): MailDigest {
  return {
    name,
    messageId: `${name}@id`,
    from,
    to: [to],
    cc: [],
    subject: 'the same for all',
    date: null,
    thread: { replyTokens: [], answers },
    automatic: null,
    bounced: null,
    issuedTokens: [],
  };
}

/** An exchange of `length` mails; every second one is ours. Each cites the one before, or all before it. */
function exchange(customer: string, number: number, length: number, full: boolean): MailDigest[] {
  const ids: string[] = [];
  return Array.from({ length }, (_, index) => {
    const ours = index % 2 === 1;
    const answers = full ? ids.toReversed() : ids.slice(-1);
    const mail = digest(
      `${customer}-${number}-${index}`,
      ours ? OWN : customer,
      ours ? customer : OWN,
      answers,
    );
    ids.push(mail.messageId);
    return mail;
  });
}

const exchanges = fc.array(
  fc.record({
    customer: fc.constantFrom(...CUSTOMERS),
    length: fc.integer({ min: 1, max: 5 }),
    full: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

async function labels(mails: MailDigest[]): Promise<Map<string, string>> {
  const memory = new ThreadMemory([OWN]);
  const placed = new Map<string, string>();
  for (const mail of mails) placed.set(mail.name, (await memory.place(mail)).conversation);
  return placed;
}

test('in order of arrival every exchange is one conversation, and no two share one', async () => {
  await fc.assert(
    fc.asyncProperty(exchanges, async (plan) => {
      const all = plan.map(({ customer, length, full }, number) => exchange(customer, number, length, full));
      const placed = await labels(all.flat());
      const perExchange = all.map((mails) => new Set(mails.map((mail) => placed.get(mail.name))));
      for (const set of perExchange) expect(set.size).toBe(1);
      expect(new Set(perExchange.map((set) => [...set][0])).size).toBe(all.length);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('in any order and with repeats, customers never share a conversation, and full references keep an exchange whole', async () => {
  await fc.assert(
    fc.asyncProperty(exchanges, fc.infiniteStream(fc.nat(1_000)), async (plan, order) => {
      const all = plan.map(({ customer, length }, number) => exchange(customer, number, length, true));
      const twice = all.flat().flatMap((mail) => [mail, mail]);
      const shuffled = twice
        .map((mail) => ({ mail, key: order.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ mail }) => mail);
      const placed = await labels(shuffled);
      const owners = new Map<string, Set<string>>();
      for (const mail of twice) {
        const customer = mail.from === OWN ? mail.to[0]! : mail.from;
        const conversation = placed.get(mail.name)!;
        owners.set(conversation, (owners.get(conversation) ?? new Set()).add(customer));
      }
      for (const customers of owners.values()) expect(customers.size).toBe(1);
      // All but the first mail cite the first, so whatever arrives later finds the others.
      for (const mails of all) expect(new Set(mails.map((mail) => placed.get(mail.name))).size).toBe(1);
    }),
    { numRuns: 300, seed: 4 },
  );
});

test('a stranger who cites our ids in every way begins a conversation of their own', async () => {
  await fc.assert(
    fc.asyncProperty(exchanges, fc.nat(), async (plan, pick) => {
      const mails = plan.flatMap(({ customer, length, full }, number) =>
        exchange(customer, number, length, full),
      );
      const cited = mails[pick % mails.length]!;
      const attack = digest('attack', 'stranger@evil.example', OWN, [
        cited.messageId,
        ...cited.thread.answers,
      ]);
      const placed = await labels([...mails, attack]);
      expect(mails.map((mail) => placed.get(mail.name))).not.toContain(placed.get('attack'));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('Apple Mail keeps only the newest reference, others drop In-Reply-To: both find the conversation', async () => {
  const [first, ours] = exchange(CUSTOMERS[0]!, 1, 2, true);
  const shortened = digest('shortened', CUSTOMERS[0]!, OWN, [ours!.messageId]);
  const oldest = digest('oldest', CUSTOMERS[0]!, OWN, ['rewritten@icloud.example', first!.messageId]);
  const placed = await labels([first!, ours!, shortened, oldest]);
  expect(new Set(placed.values()).size).toBe(1);
});

test('a failure report joins by the address it speaks of; a token we issued by whoever brings it', async () => {
  const [first, ours] = exchange(CUSTOMERS[0]!, 1, 2, true);
  ours!.issuedTokens = ['token'];
  const bounce = {
    ...digest('bounce', 'mailer-daemon@mx.example', OWN, [ours!.messageId]),
    bounced: CUSTOMERS[0]!,
  };
  const elsewhere = digest('elsewhere', 'anna@private.example', OWN);
  elsewhere.thread.replyTokens = ['token'];
  const placed = await labels([first!, ours!, bounce, elsewhere]);
  expect(new Set(placed.values()).size).toBe(1);
});
