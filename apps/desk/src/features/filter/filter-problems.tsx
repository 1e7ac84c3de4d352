import type { FilterProblem } from '@throughline/filter';
import { TriangleAlert } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { useProblems } from './use-problems.ts';

/** Says what is wrong, one line a problem. */
export function FilterProblems({ text }: { text: string }) {
  const problems = useProblems(text);
  return <ProblemList problems={problems} />;
}

export function ProblemList({ problems }: { problems: readonly FilterProblem[] }) {
  const t = useTranslate();
  return (
    <ul role="status" className="px-4 pb-1.5 text-sm text-warning empty:hidden">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.at}`} className="flex items-start gap-1.5">
          <Icon as={TriangleAlert} size={13} className="mt-0.5 shrink-0" />
          {t(`filter.problem.${problem.code}`, { word: problem.word })}
        </li>
      ))}
    </ul>
  );
}
