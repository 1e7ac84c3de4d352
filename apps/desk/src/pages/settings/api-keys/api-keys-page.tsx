import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApiKey } from '@throughline/sdk';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { apiKeysQuery, revokeApiKey } from '../../../api/api-keys.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';

export function ApiKeysPage() {
  const t = useTranslate();
  const keys = useQuery({ ...apiKeysQuery, refetchOnMount: 'always' });
  const [revoking, setRevoking] = useState<ApiKey>();
  return (
    <Frame title={t('settings.keys')} intro={t('apiKeys.intro')} actions={<AddLink />}>
      <Loaded query={keys} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={KeyRound} title={t('apiKeys.empty')} action={<AddLink />}>
              {t('apiKeys.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.keys')}>
              {list.map((key) => (
                <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <Confirm
        open={revoking !== undefined}
        title={t('apiKeys.revokeTitle', { name: revoking?.name ?? '' })}
        action={t('apiKeys.revoke')}
        onClose={() => setRevoking(undefined)}
        onConfirm={async () => {
          if (!revoking) return;
          await revokeApiKey(revoking.id);
          showToast({ text: t('apiKeys.revoked', { name: revoking.name }) });
        }}
      >
        {t('apiKeys.revokeText')}
      </Confirm>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/api-keys/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('apiKeys.add')}
    </Link>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useTranslate();
  return (
    <Row
      leading={<Icon as={KeyRound} size={18} className="text-ink-3" />}
      title={
        <>
          <span className="truncate font-medium">{apiKey.name}</span>
          <code className="shrink-0 font-mono text-quiet text-sm">{apiKey.prefix}…</code>
        </>
      }
      text={
        <span title={apiKey.scopes.join(', ')}>
          {t('apiKeys.scopes', { count: apiKey.scopes.length })} · {t('apiKeys.created')}{' '}
          <Moment at={apiKey.createdAt} /> ·{' '}
          {apiKey.lastUsedAt ? (
            <>
              {t('apiKeys.used')} <Moment at={apiKey.lastUsedAt} />
            </>
          ) : (
            t('apiKeys.unused')
          )}
        </span>
      }
      trailing={
        <Button size="small" variant="danger" onClick={onRevoke}>
          {t('apiKeys.revoke')}
          <span className="sr-only">{apiKey.name}</span>
        </Button>
      }
    />
  );
}
