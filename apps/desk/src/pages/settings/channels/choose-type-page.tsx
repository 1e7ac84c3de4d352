import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChannelType } from '@throughline/sdk';
import { ChevronRight } from 'lucide-react';
import { channelTypesQuery } from '../../../api/channels.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { ConnectTypeLink, useMayConnect } from './connect-type-link.tsx';

/** Which channel type to connect, in the order they are advised. */
export function ChooseTypePage() {
  const t = useTranslate();
  const mayConnect = useMayConnect();
  const types = useQuery(channelTypesQuery);
  return (
    <Frame
      readOnly={!types.data?.some(mayConnect)}
      title={t('settings.channel.connect')}
      intro={t('settings.channel.chooseIntro')}
      back={{ to: '/settings/channels', label: t('settings.channels') }}
    >
      <Loaded query={types} skeleton={<RowsSkeleton />}>
        {(list) => (
          <Rows label={t('settings.channel.connect')}>
            {list
              .toSorted((a, b) => a.adviceRank - b.adviceRank)
              .map((type) => (
                <TypeRow key={type.type} type={type} mayConnect={mayConnect(type)} />
              ))}
          </Rows>
        )}
      </Loaded>
      <p className="mt-4">
        <Link to="/welcome" className="text-accent underline underline-offset-2">
          {t('settings.channel.whichFirst')}
        </Link>
      </p>
    </Frame>
  );
}

function TypeRow({ type, mayConnect }: { type: ChannelType; mayConnect: boolean }) {
  const language = useLanguage();
  const name = type.names[language];
  return (
    <Row
      leading={<ChannelIcon type={type.type} size={18} coloured />}
      title={
        mayConnect ? (
          <ConnectTypeLink type={type} className={rowLinkClass}>
            {name}
          </ConnectTypeLink>
        ) : (
          <span className="font-medium">{name}</span>
        )
      }
      text={<span className="whitespace-normal">{type.summary[language]}</span>}
      trailing={mayConnect && <Icon as={ChevronRight} className="text-ink-3" />}
    />
  );
}
