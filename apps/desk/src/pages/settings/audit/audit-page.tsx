import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, History, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { auditExportPath, auditQuery } from '../../../api/audit.ts';
import { useChannels } from '../../../api/channels.ts';
import { useAgents, useTeams } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { rolesQuery } from '../../../api/roles.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { useRoleName } from '../people/role-text.ts';
import { AuditFilterBar, filterOf, readSearch } from './audit-filter.tsx';
import { EntryRow } from './entry-row.tsx';
import type { Words } from './entry-words.ts';
import { PolicyDialog } from './policy-dialog.tsx';

/** Who changed what, newest first. */
export function AuditPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const search = readSearch(useSearch({ from: '/desk/settings/audit' }));
  const mayManage = useCan()('settings:manage');
  const filter = filterOf(search);
  const list = useInfiniteQuery(auditQuery(filter));
  const words = useWords();
  const [choosing, setChoosing] = useState(false);
  return (
    <Frame
      title={t('settings.audit')}
      intro={t('audit.intro')}
      actions={
        <>
          {mayManage && (
            <Button icon={SlidersHorizontal} aria-label={t('audit.policy')} onClick={() => setChoosing(true)}>
              <span className="max-sm:hidden">{t('audit.policy')}</span>
            </Button>
          )}
          <a href={auditExportPath(filter)} download aria-label={t('audit.export')} className={buttonClass()}>
            <Icon as={Download} />
            <span className="max-sm:hidden">{t('audit.export')}</span>
          </a>
        </>
      }
    >
      <AuditFilterBar
        search={search}
        onChange={(next) => void navigate({ to: '/settings/audit', search: next, replace: true })}
      />
      <Loaded query={list} skeleton={<RowsSkeleton />}>
        {({ pages }) =>
          pages.every((page) => page.items.length === 0) ? (
            <EmptyState icon={History} title={t('audit.empty')}>
              {t('audit.emptyText')}
            </EmptyState>
          ) : (
            <>
              <ul aria-label={t('settings.audit')} className="rounded-lg border">
                {pages
                  .flatMap((page) => page.items)
                  .map((entry) => (
                    <EntryRow key={entry.seq} entry={entry} words={words} />
                  ))}
              </ul>
              {list.hasNextPage && (
                <Button
                  className="mt-4"
                  busy={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('audit.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {choosing && <PolicyDialog onClose={() => setChoosing(false)} />}
    </Frame>
  );
}

function useWords(): Words {
  const t = useTranslate();
  const known = [...useAgents(), ...useTeams(), ...useChannels()];
  const may = useQuery(rolesQuery).data?.permissions ?? [];
  return {
    t,
    nameOf: (id) => known.find((each) => each.id === id)?.name,
    roleName: useRoleName(),
    permissionText: (name) => {
      const permission = may.find((each) => each === name);
      return permission ? t(`apiKeys.scope.${permission}`) : name;
    },
  };
}
