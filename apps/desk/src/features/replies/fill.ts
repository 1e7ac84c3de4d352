import type { CannedReply, ConversationRow, Language, Me } from '@throughline/sdk';

export type Values = Readonly<Record<string, string>>;

/** What variables stand for in a conversation. */
export function valuesOf(row: ConversationRow, me: Me): Values {
  return {
    ...valuesFor(row.customer.name, me),
    'conversation.number': String(row.number),
    'conversation.subject': row.subject,
  };
}

/** What variables stand for where a conversation is only begun: it has no number yet. */
export function valuesFor(customer: string, me: Me): Values {
  return {
    'customer.name': customer,
    'customer.firstName': firstName(customer),
    'agent.name': me.name,
    'agent.firstName': firstName(me.name),
    'company.name': me.company.name,
  };
}

/**
 * The text with its variables filled in; what has no value becomes what follows the bar (`{{customer.firstName|there}}`).
 * Without that the variable stays to be seen: a gap would be sent unnoticed.
 */
export function fill(text: string, values: Values): string {
  return text.replace(variable, (whole, name: string, instead: string | undefined) => {
    const value = values[name]?.trim();
    return value ? value : (instead?.trim() ?? whole);
  });
}

/** The same in HTML: a value is words, whatever they look like. */
export const fillHtml = (html: string, values: Values): string =>
  fill(html, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escaped(value)])));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The first variable that was left unfilled, or null. */
export function unfilled(text: string): string | null {
  return /\{\{\s*(?:customer|agent|conversation|company)\.\w+\s*(?:\|[^{}]*)?\}\}/.exec(text)?.[0] ?? null;
}

const variable = /\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g;

/** In the customer's language, else in the agent's, else in any. */
export const textFor = (reply: CannedReply, customer: Language | null, agent: Language): string =>
  reply.texts[languageFor(reply, customer, agent)] ?? '';

/** Formatting of that text; null when it has none. */
export const htmlFor = (reply: CannedReply, customer: Language | null, agent: Language): string | null =>
  reply.html[languageFor(reply, customer, agent)] ?? null;

/** In the language its text is written in: the two stand in one message. */
export const subjectFor = (reply: CannedReply, customer: Language | null, agent: Language): string =>
  reply.subjects[languageFor(reply, customer, agent)] ?? '';

function languageFor({ texts }: CannedReply, customer: Language | null, agent: Language): Language {
  if (customer && texts[customer]) return customer;
  return texts[agent]
    ? agent
    : ((Object.keys(texts) as Language[]).find((language) => texts[language]) ?? agent);
}

/** Addresses stand where a name is not known, and are no name. */
const firstName = (name: string): string =>
  name.includes('@') || /^\+?[\d\s/-]+$/.test(name) ? '' : (name.trim().split(/\s+/)[0] ?? '');
