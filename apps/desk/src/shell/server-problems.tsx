import { Link } from '@tanstack/react-router';
import type { StatusProblem } from '@throughline/sdk';
import { TriangleAlert } from 'lucide-react';
import { type Translate, useTranslate } from '../i18n/index.ts';
import { saidText } from '../i18n/said-text.ts';
import { NoticeBar } from '../ui/notice-bar.tsx';

/** What the server reports to be away, and that nothing is lost by it. */
export function ServerProblems({ problems }: { problems: readonly StatusProblem[] }) {
  const t = useTranslate();
  return (
    <NoticeBar icon={TriangleAlert}>
      <span className="min-w-0 max-w-full truncate">
        {t('core.status.problem', {
          message: problems.map((problem) => problemText(problem, t)).join(' · '),
        })}
      </span>
      <span>{t('core.status.kept')}</span>
      <Link to="/settings/status" className="underline underline-offset-2">
        {t('core.status')}
      </Link>
    </NoticeBar>
  );
}

/** Which part it is about; the database says so itself. */
function problemText(problem: StatusProblem, t: Translate): string {
  const text = saidText(problem, t);
  return problem.component === 'database' ? text : `${problem.component}: ${text}`;
}
