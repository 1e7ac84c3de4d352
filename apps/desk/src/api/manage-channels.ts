import { useQuery } from '@tanstack/react-query';
import type { Channel, ChannelInput, ChannelPatch } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { channelsQuery } from './channels.ts';
import { api } from './client.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

/** Health changes without an event, so a page that shows it asks again, in milliseconds. */
const healthEvery = 15_000;

/** All channels, their health kept fresh while the page is looked at. */
export function useChannelsWithHealth() {
  return useQuery({ ...channelsQuery, refetchInterval: healthEvery, refetchOnMount: 'always' });
}

/** @throws ApiError naming the bad fields, settings as `settings.x` */
export async function connectChannel(input: ChannelInput): Promise<Channel> {
  const channel = await api.createChannel(input);
  put(channel);
  return channel;
}

/** @throws ApiError naming the bad fields, settings as `settings.x` */
export async function changeChannel(id: string, patch: ChannelPatch): Promise<Channel> {
  const channel = await api.patchChannel(id, patch);
  put(channel);
  return channel;
}

/** Switches a channel on or off at once; switching off can be undone. */
export async function switchChannel(channel: Channel, enabled: boolean): Promise<void> {
  put({ ...channel, enabled });
  try {
    await changeChannel(channel.id, { enabled });
    const name = channel.name;
    if (enabled) showToast({ id: 'undo', text: translate('settings.channel.switchedOn', { name }) });
    else
      offerUndo(translate('settings.channel.switchedOff', { name }), () => void switchChannel(channel, true));
  } catch (error) {
    put(channel);
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
}

function put(channel: Channel): void {
  queryClient.setQueryData<Channel[]>(channelsQuery.queryKey, (channels) => {
    if (!channels) return channels;
    if (!channels.some((entry) => entry.id === channel.id)) return [...channels, channel];
    return channels.map((entry) => (entry.id === channel.id ? channel : entry));
  });
}
