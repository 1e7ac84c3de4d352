import type { ConversationRow } from '@throughline/sdk';
import { Check, CheckCheck, ListChecks, MailOpen, RotateCcw, Siren, X, Zap } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type BulkDeed, doWithMany } from '../../api/bulk.ts';
import { clearChosen, useChosen } from '../../api/chosen.ts';
import { selection } from '../../api/selection.ts';
import { useTranslate, withTexts } from '../../i18n/index.ts';
import { runAction, useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { rows } from '../../rows/rows.ts';
import { IconButton } from '../../ui/button.tsx';
import { MacrosLater } from '../macros/macros-later.tsx';
import { useAfterLeaving } from '../queue/after-leaving.ts';
import { BulkAssign } from './bulk-assign.tsx';
import { BulkLabel } from './bulk-label.tsx';
import { BulkSnooze } from './bulk-snooze.tsx';
import { closing, reopening, seeing } from './deeds.ts';

const IncidentDialog = lazy(
  withTexts(
    ['conversation', 'flood', 'incidents', 'sentences', 'settings'],
    () => import('../incidents/incident-dialog.tsx'),
  ),
);

/** In the place of the list's head while conversations are picked out: what can be done with all of them. */
export function BulkBar({ onAll }: { onAll: () => void }) {
  const t = useTranslate();
  const afterLeaving = useAfterLeaving();
  const picked = [...useChosen()].flatMap((id) => rows.get(id) ?? []);
  const count = picked.length;
  const [linking, setLinking] = useState(false);
  const keys = { close: useKeysOf('close'), reopen: useKeysOf('reopen'), all: useKeysOf('chooseAll') };
  const incidentKeys = useKeysOf('incident');
  const backKeys = useKeysOf('back');
  const macroKeys = useKeysOf('macro');
  const run = (deed: BulkDeed, targets: readonly ConversationRow[] = picked) => {
    clearChosen();
    afterLeaving(selection.get() ?? '', () => void doWithMany(targets, deed));
  };
  const open = picked.filter((row) => row.state !== 'closed');
  const closed = picked.filter((row) => row.state === 'closed');
  const close = () => run(closing(open.length), open);
  const reopen = () => run(reopening(closed.length), closed);
  const see = () => run(seeing(count));
  useAction('close', close, open.length > 0, true);
  useAction('reopen', reopen, closed.length > 0, true);
  useAction('markRead', see, true, true);
  useAction('incident', () => setLinking(true), true, true);
  useAction('back', clearChosen, true, true);
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.title')}
      className="flex h-11 shrink-0 items-center gap-0.5 border-b bg-accent-tint pr-2.5 pl-2"
    >
      <IconButton icon={X} label={t('bulk.clear')} keys={backKeys} onClick={clearChosen} />
      <span role="status" className="min-w-0 truncate font-semibold">
        {t('bulk.count', { count })}
      </span>
      <span className="flex-1" />
      <IconButton icon={ListChecks} label={t('action.chooseAll')} keys={keys.all} onClick={onAll} />
      <BulkAssign count={count} onDeed={run} />
      {open.length > 0 && <BulkSnooze onDeed={(deed) => run(deed, open)} count={open.length} />}
      <BulkLabel picked={picked} onDeed={(deed) => void doWithMany(picked, deed)} />
      <IconButton
        icon={Siren}
        label={t('action.incident')}
        keys={incidentKeys}
        onClick={() => setLinking(true)}
      />
      <IconButton icon={Zap} label={t('action.macro')} keys={macroKeys} onClick={() => runAction('macro')} />
      {picked.some((row) => row.unread) && (
        <IconButton icon={MailOpen} label={t('action.markRead')} onClick={see} />
      )}
      {closed.length > 0 && (
        <IconButton icon={RotateCcw} label={t('bulk.reopen')} keys={keys.reopen} onClick={reopen} />
      )}
      {open.length > 0 && (
        <IconButton
          icon={open.length > 1 ? CheckCheck : Check}
          label={t('bulk.close')}
          keys={keys.close}
          onClick={close}
        />
      )}
      <MacrosLater targets={picked} first />
      <Suspense>
        {linking && <IncidentDialog conversations={picked} onClose={() => setLinking(false)} />}
      </Suspense>
    </div>
  );
}
