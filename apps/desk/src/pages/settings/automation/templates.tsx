import { Link } from '@tanstack/react-router';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Section } from '../parts/section.tsx';
import type { RuleValues } from './rule-values.ts';

interface Template {
  id: 'outOfHours' | 'invoices' | 'escalate' | 'closeQuiet' | 'thanks';
  values: RuleValues;
}

/** Rules to begin with, in the reader's language. */
export function useTemplates(): Template[] {
  const t = useTranslate();
  const language = useLanguage();
  const answer = (text: string, onceInHours: number) =>
    ({ kind: 'reply', cannedReplyId: null, texts: { [language]: text }, onceInHours }) as const;
  const person = { kind: 'automatic', is: false } as const;
  const label = (name: string) => ({ kind: 'label' as const, add: [name], remove: [] });
  return [
    {
      id: 'outOfHours',
      values: {
        name: t('automation.template.outOfHours'),
        trigger: { kind: 'event', on: 'received' },
        conditions: [{ kind: 'hours', open: false }, person],
        actions: [answer(t('automation.template.outOfHours.reply'), 12)],
      },
    },
    {
      id: 'invoices',
      values: {
        name: t('automation.template.invoices'),
        trigger: { kind: 'event', on: 'received' },
        conditions: [
          { kind: 'words', in: 'both', words: ['invoice', 'Rechnung', 'faktura', 'factuur'], not: false },
        ],
        actions: [label(t('automation.template.invoices.label'))],
      },
    },
    {
      id: 'escalate',
      values: {
        name: t('automation.template.escalate'),
        trigger: { kind: 'event', on: 'level_warned' },
        conditions: [],
        actions: [
          label(t('automation.template.escalate.label')),
          { kind: 'note', text: t('automation.template.escalate.note') },
        ],
      },
    },
    {
      id: 'closeQuiet',
      values: {
        name: t('automation.template.closeQuiet'),
        trigger: { kind: 'time', since: 'sent', minutes: 7 * 1440 },
        conditions: [{ kind: 'filter', filter: 'state:open awaiting:customer' }],
        actions: [answer(t('automation.template.closeQuiet.reply'), 168), { kind: 'close' }],
      },
    },
    {
      id: 'thanks',
      values: {
        name: t('automation.template.thanks'),
        trigger: { kind: 'event', on: 'reopened' },
        conditions: [
          {
            kind: 'pattern',
            in: 'text',
            pattern:
              '^\\W*(thank you|thanks|many thanks|danke|vielen dank|dziękuję|dzięki|bedankt|dank je|dank u)[^?]{0,60}$',
            not: false,
          },
        ],
        actions: [{ kind: 'close' }],
      },
    },
  ];
}

export function Templates() {
  const t = useTranslate();
  return (
    <Section title={t('automation.templates')} text={t('automation.templatesText')}>
      <ul className="grid gap-2 sm:grid-cols-2">
        {useTemplates().map(({ id, values }) => (
          <li key={id} className="relative rounded-lg border px-3 py-2 has-[a:hover]:bg-ground-2">
            <Link
              to="/settings/rules/new"
              search={{ template: id }}
              className="font-medium after:absolute after:inset-0 after:content-['']"
            >
              {values.name}
            </Link>
            <p className="text-quiet text-sm">{t(`automation.template.${id}.text`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
