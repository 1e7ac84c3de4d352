import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useServerProblems } from '../api/status.ts';
import { useTranslate, withTexts } from '../i18n/index.ts';
import { reconnectNow, useConnection } from '../realtime/stream.ts';
import { Button } from '../ui/button.tsx';
import { deferred } from '../ui/deferred.ts';
import { NoticeBar } from '../ui/notice-bar.tsx';

/** There before anything is wrong: then it may no longer be to be had. */
const serverProblems = deferred(withTexts(['sentences'], () => import('./server-problems.tsx')));

/** Says when something the desk needs is away, and that nothing is lost. Empty while all is well. */
export function ConnectionBar() {
  const t = useTranslate();
  const connection = useConnection();
  const problems = useServerProblems();
  const loaded = serverProblems.use();
  const away = useAwayFor(connection.state !== 'live', 1500);
  if (away && connection.state === 'waiting') {
    return (
      <NoticeBar icon={CloudOff}>
        <Countdown until={connection.nextTryAt} /> {t('core.connection.kept')}
        <Button size="small" variant="secondary" onClick={reconnectNow}>
          {t('core.connection.now')}
        </Button>
      </NoticeBar>
    );
  }
  if (away) {
    return (
      <NoticeBar icon={CloudOff}>
        {t('core.connection.connecting')} {t('core.connection.kept')}
      </NoticeBar>
    );
  }
  if (problems.length === 0) return null;
  return loaded && <loaded.ServerProblems problems={problems} />;
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
