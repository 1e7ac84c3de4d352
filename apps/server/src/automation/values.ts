import type { ConversationFacts } from '../conversations/index.ts';
import { firstName } from '../replies/index.ts';
import type { Circumstances } from './types.ts';

/** What variables of texts stand for. A rule is no agent: those have no value then. */
export function valuesOf(
  facts: ConversationFacts,
  { actor, company }: Circumstances,
): Record<string, string> {
  const agent = actor.kind === 'agent' ? actor.name : '';
  return {
    'customer.name': facts.customerName,
    'customer.firstName': firstName(facts.customerName),
    'agent.name': agent,
    'agent.firstName': firstName(agent),
    'conversation.number': String(facts.number),
    'conversation.subject': facts.subject,
    'company.name': company,
  };
}
