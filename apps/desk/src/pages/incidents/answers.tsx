import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { IncidentAnswers } from '@throughline/sdk';
import { answersQuery, withdraw } from '../../api/incidents.ts';
import { stampText } from '../../features/queue/times.ts';
import { useNow } from '../../features/queue/use-now.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { saidText } from '../../i18n/said-text.ts';
import { Button } from '../../ui/button.tsx';
import { unreachedText } from './unreached-text.ts';

type Answer = IncidentAnswers['items'][number];

/** What everybody was answered, how far it is, and whom it did not reach. */
export function Answers({ incidentId }: { incidentId: string }) {
  const t = useTranslate();
  const { data = [] } = useQuery(answersQuery(incidentId));
  if (data.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className="mb-1 font-semibold">{t('incidents.answers')}</h2>
      <ul className="rounded-lg border">
        {data.map((answer) => (
          <li key={answer.id} className="border-b px-3 py-2 last:border-b-0">
            <Entry incidentId={incidentId} answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ incidentId, answer }: { incidentId: string; answer: Answer }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const done = answer.total - answer.waiting;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-quiet text-sm">
        <span className="text-ink-2">{answer.author}</span>
        <time dateTime={answer.createdAt}>{stampText(Date.parse(answer.createdAt), now, language, t)}</time>
        <span role="status">
          {answer.state === 'sending'
            ? t('incidents.answer.sending', { count: done, total: answer.total })
            : t(`incidents.answer.state.${answer.state}`, { count: answer.sent })}
        </span>
        {answer.state === 'held' && (
          <Button size="small" onClick={() => withdraw(incidentId, answer.id)}>
            {t('incidents.answer.takeBack')}
          </Button>
        )}
      </p>
      {answer.state === 'sending' && (
        <progress max={answer.total} value={done} className="h-1 w-full accent-accent" />
      )}
      <p className="line-clamp-3 whitespace-pre-line">{answer.texts[answer.fallback]}</p>
      {answer.problems.length > 0 && (
        <details className="pt-1">
          <summary className="cursor-pointer text-risk">
            {t('incidents.answer.problems', { count: answer.problems.length })}
          </summary>
          <ul className="pt-1">
            {answer.problems.map(({ conversation, reason, detail, said }) => (
              <li key={conversation.id} className="flex min-h-7 flex-wrap items-center gap-x-2">
                <Link
                  to="/c/$conversationId"
                  params={{ conversationId: conversation.id }}
                  search={{ view: 'open' }}
                  className="hover:underline"
                >
                  #{conversation.number} {conversation.customer.name}
                </Link>
                <span className="text-quiet">
                  {reason === 'delivery_failed'
                    ? saidText({ message: detail ?? t('incidents.unreached.delivery_failed'), said }, t)
                    : unreachedText(reason, detail, t)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
