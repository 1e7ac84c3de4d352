/** Conversations of one run, kept in memory: what the database is to the running product. */
import {
  resolveThread,
  type ThreadCandidate,
  type ThreadLookup,
  type ThreadRule,
} from '../channels/threading.ts';
import type { MailDigest } from './mail-digest.ts';

export interface Placement {
  conversation: string;
  rule: ThreadRule;
  /** Set when the same mail was placed before: the name it had. */
  duplicateOf: string | null;
}

export interface KnownConversation {
  id: string;
  customer: string;
  participants: Map<string, { type: string; value: string }>;
}

interface KnownMessage {
  conversation: KnownConversation;
  direction: 'in' | 'out';
  rule: ThreadRule;
  name: string;
  from: string;
}

/** One address type is all there is here. */
const ADDRESS = 'address';

export class ThreadMemory {
  readonly conversations: KnownConversation[] = [];
  private readonly byId = new Map<string, KnownConversation>();
  private readonly messages = new Map<string, KnownMessage>();
  private readonly citing = new Map<string, KnownConversation[]>();
  private readonly tokens = new Map<string, KnownConversation>();
  private readonly customers = new Map<string, string>();
  private readonly isOwn: (address: string) => boolean;
  private readonly archive: boolean;

  /**
   * @param own our own addresses; mail from them is outbound
   * @param archive whether it is a public archive: nobody in it is us, and all who write are taken for one customer
   */
  constructor(own: readonly string[], archive = false) {
    this.archive = archive;
    const known = new Set(archive ? [] : own.map((address) => address.toLowerCase()));
    this.isOwn = (address) =>
      known.has(address.toLowerCase().replace(/\+[^@]*@/, '@')) || known.has(address.toLowerCase());
  }

  /** Finds or begins the conversation of a mail and remembers the mail. */
  async place(mail: MailDigest): Promise<Placement> {
    const before = this.messages.get(mail.messageId);
    if (before && before.from === mail.from) {
      return { conversation: before.conversation.id, rule: before.rule, duplicateOf: before.name };
    }
    const outbound = this.isOutbound(mail);
    const { conversation, rule } = outbound ? this.placeOutbound(mail) : await this.placeInbound(mail);
    this.remember(mail, conversation, rule, outbound ? 'out' : 'in');
    return { conversation: conversation.id, rule, duplicateOf: null };
  }

  isOutbound(mail: MailDigest): boolean {
    return mail.from !== '' && this.isOwn(mail.from);
  }

  private async placeInbound(
    mail: MailDigest,
  ): Promise<{ conversation: KnownConversation; rule: ThreadRule }> {
    const speaker = mail.bounced ?? mail.from;
    const sender = {
      customerId: this.archive ? ADDRESS : (this.customers.get(speaker) ?? null),
      handle: { type: ADDRESS, value: speaker },
    };
    const decision = await resolveThread(
      { providerId: mail.messageId, thread: mail.thread, automatic: mail.automatic },
      sender,
      this.lookup(),
    );
    const found = this.byId.get(decision.conversationId ?? '');
    if (!found) return { conversation: this.begin(mail.from), rule: 'new' };
    if (decision.provesIdentity) this.customers.set(mail.from, found.customer);
    return { conversation: found, rule: decision.rule };
  }

  /** Our own mail belongs where what it answers belongs, or where its answer, read earlier, went. */
  private placeOutbound(mail: MailDigest): { conversation: KnownConversation; rule: ThreadRule } {
    const others = [...mail.to, ...mail.cc].filter((address) => !this.isOwn(address));
    for (const [index, id] of mail.thread.answers.entries()) {
      const cited = this.messages.get(id);
      if (!cited) continue;
      const rule = cited.direction === 'out' ? 'own_message_id' : index === 0 ? 'in_reply_to' : 'references';
      return { conversation: cited.conversation, rule };
    }
    for (const id of [mail.messageId, ...mail.thread.answers]) {
      const late = this.citing.get(id)?.find((each) => others.includes(each.customer));
      if (late) return { conversation: late, rule: 'references' };
    }
    return { conversation: this.begin(others[0] ?? mail.from), rule: 'new' };
  }

  private begin(customer: string): KnownConversation {
    const conversation = {
      id: `c${this.conversations.length + 1}`,
      customer,
      participants: new Map<string, { type: string; value: string }>(),
    };
    this.conversations.push(conversation);
    this.byId.set(conversation.id, conversation);
    if (customer !== '' && !this.isOwn(customer) && !this.customers.has(customer))
      this.customers.set(customer, customer);
    conversation.customer = this.customers.get(customer) ?? customer;
    return conversation;
  }

  private remember(
    mail: MailDigest,
    conversation: KnownConversation,
    rule: ThreadRule,
    direction: 'in' | 'out',
  ): void {
    if (!this.messages.has(mail.messageId)) {
      this.messages.set(mail.messageId, { conversation, direction, rule, name: mail.name, from: mail.from });
    }
    for (const address of [mail.from, ...mail.to, ...mail.cc]) {
      if (address !== '' && !this.isOwn(address) && !conversation.participants.has(address))
        conversation.participants.set(address, { type: ADDRESS, value: address });
    }
    for (const id of mail.thread.answers) {
      const known = this.citing.get(id);
      if (!known) this.citing.set(id, [conversation]);
      else if (!known.includes(conversation)) known.unshift(conversation);
    }
    if (direction === 'out') for (const token of mail.issuedTokens) this.tokens.set(token, conversation);
  }

  private lookup(): ThreadLookup {
    return {
      // Only a token that a mail of ours carried is known to be signed; the secret is not at hand.
      byToken: async (token) => this.candidate(this.tokens.get(token), 'out'),
      byConversation: async (id) => this.candidate(this.byId.get(id), 'in'),
      byProviderIds: async (ids) => {
        const found = new Map<string, ThreadCandidate>();
        for (const id of ids) {
          const message = this.messages.get(id);
          if (message) found.set(id, this.candidate(message.conversation, message.direction)!);
        }
        return found;
      },
      byCitedIds: async (ids) =>
        [...new Set(ids.flatMap((id) => this.citing.get(id) ?? []))].map(
          (each) => this.candidate(each, 'in')!,
        ),
    };
  }

  /** Participants are looked at only where the customer does not decide: long threads of a list have hundreds. */
  private candidate(
    conversation: KnownConversation | undefined,
    direction: 'in' | 'out',
  ): ThreadCandidate | null {
    if (!conversation) return null;
    return {
      conversationId: conversation.id,
      customerId: this.archive ? ADDRESS : conversation.customer || null,
      participants: this.archive ? [] : [...conversation.participants.values()],
      direction,
    };
  }
}
