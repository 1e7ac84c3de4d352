import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Rule } from '@throughline/sdk';
import { ArrowDown, ArrowUp, GripVertical, Plus, Workflow } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { changeRule, orderRules, rulesQuery } from '../../../api/automation.ts';
import { describeError } from '../../../api/describe-error.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass, IconButton } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { cx } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { moved } from './parts.tsx';
import { useRuleSentence } from './rule-sentence.ts';
import { Templates } from './templates.tsx';

/** Rules in the order in which they run. */
export function RulesPage() {
  const t = useTranslate();
  const rules = useQuery({ ...rulesQuery, refetchOnMount: 'always' });
  return (
    <Frame title={t('settings.rules')} intro={t('automation.intro')} actions={<AddLink />}>
      <Loaded query={rules} skeleton={<RowsSkeleton />}>
        {(list) => (
          <>
            {list.length === 0 ? (
              <EmptyState icon={Workflow} title={t('automation.empty')} action={<AddLink />}>
                {t('automation.emptyText')}
              </EmptyState>
            ) : (
              <RuleList rules={list} />
            )}
            <Templates />
          </>
        )}
      </Loaded>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/rules/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('automation.add')}
    </Link>
  );
}

function RuleList({ rules }: { rules: readonly Rule[] }) {
  const t = useTranslate();
  const [dragged, setDragged] = useState<number | null>(null);
  const put = (ordered: readonly Rule[]) =>
    orderRules(ordered.map((rule) => rule.id)).catch((error) =>
      showToast({ kind: 'error', text: describeError(error, t) }),
    );
  const dropAt = (index: number) => {
    setDragged(null);
    if (dragged === null || dragged === index) return;
    const left = rules.filter((_, at) => at !== dragged);
    void put([...left.slice(0, index), rules[dragged] as Rule, ...left.slice(index)]);
  };
  return (
    <ol aria-label={t('settings.rules')} className="rounded-lg border">
      {rules.map((rule, index) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          dragged={dragged === index}
          first={index === 0}
          last={index === rules.length - 1}
          onMove={(by) => void put(moved(rules, index, by))}
          onDrag={() => setDragged(index)}
          onDrop={() => dropAt(index)}
        />
      ))}
    </ol>
  );
}

interface RuleRowProps {
  rule: Rule;
  dragged: boolean;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onDrag: () => void;
  onDrop: () => void;
}

function RuleRow({ rule, dragged, first, last, onMove, onDrag, onDrop }: RuleRowProps) {
  const t = useTranslate();
  const sentence = useRuleSentence();
  const { name } = rule;
  const ran = rule.lastDay.done + rule.lastDay.nothing;
  const wrong = rule.lastDay.failed + rule.lastDay.stopped;
  const switchTo = (live: boolean) =>
    changeRule(rule.id, { state: live ? 'live' : 'off' }).catch((error) =>
      showToast({ kind: 'error', text: describeError(error, t) }),
    );
  const over = (event: DragEvent) => event.preventDefault();
  return (
    <li
      draggable
      onDragStart={onDrag}
      onDragOver={over}
      onDrop={onDrop}
      className={cx(
        'relative flex min-h-[52px] flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1.5 first:rounded-t-lg last:rounded-b-lg last:border-b-0 has-[a:hover]:bg-ground-2 sm:flex-nowrap',
        dragged && 'opacity-50',
      )}
    >
      <Icon as={GripVertical} className="hidden shrink-0 cursor-grab text-ink-3 sm:block" />
      {/* On a phone the switch stands below, so that the name can be read. */}
      <div className="min-w-0 grow basis-full sm:basis-0">
        <div className="flex min-w-0 items-center gap-2">
          <Link to="/settings/rules/$ruleId" params={{ ruleId: rule.id }} className={rowLinkClass}>
            {name}
          </Link>
          {rule.state === 'draft' && <span className="shrink-0 text-quiet">{t('automation.draft')}</span>}
        </div>
        <p className="truncate text-quiet text-sm">{sentence(rule)}</p>
        <RuleNotice rule={rule} />
      </div>
      <div className="relative flex shrink-0 items-center gap-2">
        <Link
          to="/settings/rules/$ruleId/log"
          params={{ ruleId: rule.id }}
          className="text-ink-2 text-sm hover:underline"
        >
          {t('automation.lastDay', { count: ran })}
          {wrong > 0 && (
            <span className="text-risk"> · {t('automation.lastDayWrong', { count: wrong })}</span>
          )}
        </Link>
        <IconButton
          icon={ArrowUp}
          label={t('automation.up', { name })}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('automation.down', { name })}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Switch checked={rule.state === 'live'} onChange={(live) => void switchTo(live)}>
          <span className="sr-only">{t('automation.switch', { name })}</span>
        </Switch>
      </div>
    </li>
  );
}

/** What somebody should look at: why it paused, what it names and is gone. */
export function RuleNotice({ rule }: { rule: Rule }) {
  const t = useTranslate();
  const lines = [
    ...(rule.notice ? [t(`automation.notice.${rule.notice.code}`)] : []),
    ...[...new Set(rule.missing.map((each) => each.kind))].map((kind) => t(`automation.missing.${kind}`)),
  ];
  if (lines.length === 0) return null;
  return <p className="text-risk text-sm">{lines.join(' ')}</p>;
}
