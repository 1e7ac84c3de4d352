import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ChannelType } from '@throughline/sdk';
import { channelTypesQuery } from '../../../api/channels.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Forbidden } from '../parts/forbidden.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { ChannelForm, channelInputs } from './channel-form.tsx';
import { secretNames } from './setting-values.ts';

export function ConnectPage() {
  const t = useTranslate();
  const language = useLanguage();
  const { type: name } = useParams({ from: '/desk/settings/channels/new/$type' });
  const mayManage = useCan()('channels:manage');
  const types = useQuery(channelTypesQuery);
  const type = types.data?.find((entry) => entry.type === name);
  return (
    <Frame
      title={
        type
          ? t('settings.channel.connectType', { type: type.names[language] })
          : t('settings.channel.connect')
      }
      intro={mayManage && type?.takes?.[language]}
      back={{ to: '/settings/channels/new', label: t('settings.channel.connect') }}
      width="form"
    >
      <Loaded query={types} skeleton={<FormSkeleton />}>
        {() =>
          !mayManage ? <Forbidden /> : type ? <NewChannel key={type.type} type={type} /> : <NotFoundPage />
        }
      </Loaded>
    </Frame>
  );
}

function NewChannel({ type }: { type: ChannelType }) {
  const t = useTranslate();
  const language = useLanguage();
  const navigate = useNavigate();
  const edits = useEdits(
    `channel/new/${type.type}`,
    channelInputs(type, null, type.names[language]),
    secretNames(type.settingFields).map((name) => `settings.${name}`),
  );
  return (
    <ChannelForm
      type={type}
      channel={null}
      edits={edits}
      disabled={false}
      onSaved={(channel) => {
        showToast({ text: t('settings.channel.connected', { name: channel.name }) });
        void navigate({ to: '/settings/channels/$channelId', params: { channelId: channel.id } });
      }}
    />
  );
}
