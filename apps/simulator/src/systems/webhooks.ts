/** What a system tells others by itself, signed in one of the three ways that are common. */
import { createHmac } from 'node:crypto';
import { object, text } from './schema.ts';
import { Refusal, type Route } from './service.ts';

/** Something that happened to a customer. */
export interface Happening {
  type: string;
  email: string;
  data: Record<string, unknown>;
}
export type Tell = (happening: Happening) => void;

/** @param at ms since the epoch @returns headers that prove whom the body is from */
export type Signer = (secret: string, body: string, at: number) => Record<string, string>;

/** Shopify and WooCommerce sign so. */
export const signsBody: Signer = (secret, body) => ({
  'x-crm-signature': createHmac('sha256', secret).update(body).digest('base64'),
});
/** Stripe signs so: an old message cannot be sent again as a new one. */
export const signsTimeAndBody: Signer = (secret, body, at) => {
  const seconds = Math.floor(at / 1000);
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { 'billing-signature': `t=${seconds},v1=${digest}` };
};
/** What small makers do: the secret itself goes along. */
export const sendsToken: Signer = (secret) => ({ 'x-logistics-token': secret });

export interface Subscription {
  url: string;
  secret: string;
}

export interface Post {
  tell: Tell;
  /** The same address again gets the new secret. */
  subscribe(subscription: Subscription): void;
  /** Resolves when what was told so far has arrived, or was given up. */
  settled(): Promise<void>;
}

export interface PostOptions {
  sign: Signer;
  now(): number;
  newId(): string;
  onTrouble(error: Error): void;
}

/** Sends one message a happening to whoever wants them; one that does not arrive is tried twice more. */
export function openPost({ sign, now, newId, onTrouble }: PostOptions): Post {
  const wanted: Subscription[] = [];
  let going: Promise<void> = Promise.resolve();

  async function send({ url, secret }: Subscription, body: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        const headers = { 'content-type': 'application/json', ...sign(secret, body, now()) };
        const { status } = await fetch(url, { method: 'POST', headers, body });
        if (status < 300) return;
        throw new Error(`a webhook was answered with ${status}`);
      } catch (error) {
        if (tries < 3) continue;
        onTrouble(error as Error);
        return;
      }
    }
  }

  return {
    tell(happening) {
      const { type, email, data } = happening;
      const body = JSON.stringify({
        id: `evt_${newId()}`,
        type,
        created_at: new Date(now()).toISOString(),
        customer_email: email,
        data,
      });
      for (const each of wanted) going = going.then(() => send(each, body));
    },
    subscribe(subscription) {
      const before = wanted.findIndex(({ url }) => url === subscription.url);
      wanted.splice(before === -1 ? wanted.length : before, 1, subscription);
    },
    settled: () => going,
  };
}

/** Where whoever wants to be told says so. */
export const webhookRoute = (post: Post): Route => ({
  method: 'post',
  path: '/webhooks',
  id: 'subscribe',
  summary: 'Be told of what happens',
  body: object({ url: text('https://desk.example/hooks/1', { format: 'uri' }), secret: text('…') }, [
    'url',
    'secret',
  ]),
  answer: object({ url: text('https://desk.example/hooks/1') }),
  handle({ body }) {
    const url = String(body.url);
    if (!URL.canParse(url)) throw new Refusal(422, 'url is no address');
    post.subscribe({ url, secret: String(body.secret) });
    return { url };
  },
});
