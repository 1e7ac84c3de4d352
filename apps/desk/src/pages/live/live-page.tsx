import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Lock, MonitorUp, X } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { livePictureQuery } from '../../api/live-picture.ts';
import { useCan } from '../../api/permissions.ts';
import { AgentsList } from '../../features/supervision/agents-list.tsx';
import { clearPicked, usePicked } from '../../features/supervision/picked.ts';
import { RefusalDialog } from '../../features/supervision/refusal-dialog.tsx';
import { ScopeTable } from '../../features/supervision/scope-table.tsx';
import { type Target, useMoves } from '../../features/supervision/use-moves.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button, buttonClass, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../settings/parts/loaded.tsx';
import { RowsSkeleton } from '../settings/parts/skeleton.tsx';

const MoveDialog = lazy(async () => ({
  default: (await import('../../features/supervision/move-dialog.tsx')).MoveDialog,
}));

/** What waits, who is there, and how to step in. */
export function LivePage() {
  const t = useTranslate();
  const may = useCan()('supervision:read');
  if (!may)
    return (
      <Page title={t('core.nav.live')}>
        <EmptyState icon={Lock} title={t('core.error.forbidden')}>
          {t('supervision.forbidden')}
        </EmptyState>
      </Page>
    );
  return <Live />;
}

function Live() {
  const t = useTranslate();
  const search = useSearch({ from: '/desk/live' });
  const query = useQuery(livePictureQuery);
  const picked = usePicked();
  const moves = useMoves();
  const [moving, setMoving] = useState(false);
  const assignKeys = useKeysOf('assign');
  const { move } = moves;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are drawn anew for another function, not for another second.
  const onMove = useCallback((ids: string[], target: Target) => void move(ids, target), []);
  useEffect(() => clearPicked, []);
  useAction('assign', () => setMoving(true), picked.size > 0);
  useAction('back', clearPicked, picked.size > 0);
  return (
    <Page
      title={t('core.nav.live')}
      actions={
        <>
          {query.isError && query.data && (
            <span role="status" className="text-sm text-warning">
              {t('supervision.stale')}
            </span>
          )}
          {picked.size > 0 && (
            <>
              <Button size="small" variant="primary" onClick={() => setMoving(true)}>
                {t('supervision.move', { count: picked.size })}
              </Button>
              {assignKeys && <Kbd keys={assignKeys} />}
              <IconButton icon={X} label={t('supervision.unpick')} onClick={clearPicked} />
            </>
          )}
          <Link to="/live/board" target="_blank" className={buttonClass('ghost', 'small')}>
            <Icon as={MonitorUp} size={14} />
            {t('supervision.board')}
          </Link>
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(live) => (
          <div className="pb-10">
            <ScopeTable live={live} onMove={onMove} />
            <AgentsList live={live} search={search} onMove={onMove} />
          </div>
        )}
      </Loaded>
      <RefusalDialog moves={moves} />
      <Suspense>
        {moving && (
          <MoveDialog ids={[...picked]} live={query.data} onMove={onMove} onClose={() => setMoving(false)} />
        )}
      </Suspense>
    </Page>
  );
}
