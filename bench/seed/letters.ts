/** A company's messages with the words of four languages, for search: by COPY, then told to the event log as if received. */
import { createChance } from '@throughline/simulator/random';
import pg from 'pg';
import { letter, type Tongue, tongues, vocabulary } from '../load/wordy.ts';
import { copy } from './copy.ts';
import { seedId } from './ids.ts';

/** Messages of one conversation. */
const each = 5;
const began = Date.parse('2023-01-01T00:00:00Z');
const span = 3 * 365 * 24 * 3_600_000;

export const languages = Object.fromEntries(
  [...new Set<Tongue>(tongues)].map((tongue) => [tongue, vocabulary(createChance(7).branch(tongue), tongue)]),
) as Record<Tongue, string[]>;

/** Writes `count` messages, oldest first, one in ten conversations open. */
export async function seedLetters(
  url: string,
  channel: { id: string; type: string },
  count: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const conversations = Math.ceil(count / each);
    const at = (message: number) => began + Math.floor((span * message) / count);
    const conversationOf = (index: number) => seedId('conversation', at(index * each), index);
    const customerOf = (index: number) => seedId('customer', began, Math.floor(index / 2));
    const time = (message: number) => new Date(at(message)).toISOString();
    await copy(client, 'customer (id, name)', customers());
    await copy(
      client,
      'conversation (id, customer_id, subject, state, labels, channel_ids, channel_types, last_message_at, created_at)',
      rows(),
    );
    await copy(
      client,
      'message (id, conversation_id, kind, direction, channel_id, channel_type, author_kind, author_id, author_name, text, created_at)',
      messages(),
    );
    await client.query('analyze conversation, message');
    await client.query(`
      insert into event_pending (type, conversation_id, customer_id, actor, data)
      select 'message.received', conversation_id, author_id::uuid, 'customer:' || author_id, jsonb_build_object('messageId', id)
      from message order by id`);

    function* customers() {
      for (let index = 0; index < conversations; index += 2)
        yield [customerOf(index), `Customer ${index / 2}`];
    }
    function* rows() {
      for (let index = 0; index < conversations; index++)
        yield [
          conversationOf(index),
          customerOf(index),
          `Matter ${index}`,
          index % 10 === 0 ? 'open' : 'closed',
          index % 50 === 0 ? '{vip}' : '{}',
          `{${channel.id}}`,
          `{${channel.type}}`,
          time(Math.min(count - 1, index * each + each - 1)),
          time(index * each),
        ];
    }
    function* messages() {
      for (let message = 0; message < count; message++) {
        const index = Math.floor(message / each);
        const words = languages[tongues[index % tongues.length] as Tongue];
        yield [
          seedId('message', at(message), message),
          conversationOf(index),
          'message',
          'in',
          channel.id,
          channel.type,
          'customer',
          customerOf(index),
          `Customer ${Math.floor(index / 2)}`,
          letter(createChance(message), words),
          time(message),
        ];
      }
    }
  } finally {
    await client.end();
  }
}
