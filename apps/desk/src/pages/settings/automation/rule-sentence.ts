import { lengthOf, useActionText } from '../../../features/macros/action-text.ts';
import { useTranslate } from '../../../i18n/index.ts';
import type { RuleValues } from './rule-values.ts';

/** A rule as one sentence: when … and if …, then … */
export function useRuleSentence(): (rule: Omit<RuleValues, 'name'>) => string {
  const t = useTranslate();
  const actionText = useActionText();
  return ({ trigger, conditions, actions }) => {
    const when =
      trigger.kind === 'event'
        ? t(`automation.on.${trigger.on}`)
        : `${lengthText(trigger.minutes)} ${t(`automation.since.${trigger.since}`)}`;
    const conditionCount =
      conditions.length === 0 ? '' : ` · ${t('automation.conditionCount', { count: conditions.length })}`;
    return `${when}${conditionCount} → ${actions.map(actionText).join(', ')}`;
  };

  function lengthText(minutes: number): string {
    const { unit, count } = lengthOf(minutes);
    return t(`automation.length.${unit}`, { count });
  }
}
