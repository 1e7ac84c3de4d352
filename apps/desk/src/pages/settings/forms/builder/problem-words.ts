import type { Translate } from '../../../../i18n/index.ts';
import { useTranslate } from '../../../../i18n/index.ts';
import type { Problem } from '../model/problems.ts';
import { useBuilder } from './context.ts';

/** One sentence about what is wrong. */
export const problemWords = (problem: Problem, t: Translate): string => t(`forms.problem.${problem.code}`);

/** What is wrong at exactly this path of the form, e.g. `steps.0.fields.1.label`. */
export function useProblem(): (path: string) => string | undefined {
  const t = useTranslate();
  const { problems } = useBuilder();
  return (path) => {
    const found = problems.find((problem) => problem.field === `definition.${path}`);
    return found && problemWords(found, t);
  };
}
