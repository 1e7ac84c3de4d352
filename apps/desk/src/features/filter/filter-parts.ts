/** What the filter bar offers, once it is there: see `filter-later.ts`. */
export { completionsAt } from './complete.ts';
export { CompletionList, optionId } from './completion-list.tsx';
export { ConditionChoices } from './condition-choices.tsx';
export { FilterProblems, ProblemList } from './filter-problems.tsx';
export { Marks } from './marks.tsx';
