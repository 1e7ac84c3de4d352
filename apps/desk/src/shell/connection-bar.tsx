import { Link } from '@tanstack/react-router';
import type { StatusProblem } from '@throughline/sdk';
import { CloudOff, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useServerProblems } from '../api/status.ts';
import { type Translate, useTranslate } from '../i18n/index.ts';
import { saidText } from '../i18n/said-text.ts';
import { reconnectNow, useConnection } from '../realtime/stream.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** Says when something the desk needs is away, and that nothing is lost. Empty while all is well. */
export function ConnectionBar() {
  const t = useTranslate();
  const connection = useConnection();
  const problems = useServerProblems();
  const away = useAwayFor(connection.state !== 'live', 1500);
  if (away && connection.state === 'waiting') {
    return (
      <Bar icon={CloudOff}>
        <Countdown until={connection.nextTryAt} /> {t('core.connection.kept')}
        <Button size="small" variant="secondary" onClick={reconnectNow}>
          {t('core.connection.now')}
        </Button>
      </Bar>
    );
  }
  if (away) {
    return (
      <Bar icon={CloudOff}>
        {t('core.connection.connecting')} {t('core.connection.kept')}
      </Bar>
    );
  }
  if (problems.length === 0) return null;
  return (
    <Bar icon={TriangleAlert}>
      <span className="min-w-0 max-w-full truncate">
        {t('core.status.problem', {
          message: problems.map((problem) => problemText(problem, t)).join(' · '),
        })}
      </span>
      <span>{t('core.status.kept')}</span>
      <Link to="/settings/status" className="underline underline-offset-2">
        {t('core.status')}
      </Link>
    </Bar>
  );
}

/** Which part it is about; the database says so itself. */
function problemText(problem: StatusProblem, t: Translate): string {
  const text = saidText(problem, t);
  return problem.component === 'database' ? text : `${problem.component}: ${text}`;
}

function Bar({ icon, children }: { icon: typeof CloudOff; children: React.ReactNode }) {
  return (
    <div
      role="status"
      className="flex min-h-8 shrink-0 flex-wrap items-center justify-center gap-2 border-b bg-warning-tint px-4 py-1 text-warning"
    >
      <Icon as={icon} />
      {children}
    </div>
  );
}

function Countdown({ until }: { until: number }) {
  const t = useTranslate();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return t('core.connection.waiting', { seconds: Math.max(0, Math.ceil((until - now) / 1000)) });
}

/** True once `away` has lasted: a socket that comes straight back is no news. */
function useAwayFor(away: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!away) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [away, milliseconds]);
  return away && lasting;
}
