import type { ChannelAdapter } from '../../contract/index.ts';
import { capabilities, descriptor } from './descriptor.ts';
import { openChatDoor } from './door.ts';
import { parse } from './parse.ts';
import { type ChatPayload, render, send } from './render.ts';
import { settingFields } from './setting-fields.ts';
import { type ChatSettings, readSettings } from './settings.ts';

export const chatAdapter: ChannelAdapter<ChatSettings, ChatPayload> = {
  type: 'chat',
  descriptor,
  capabilities,
  settingFields,
  readSettings,
  addresses: () => [],
  presenceTeam: (settings) => settings.hoursTeamId,
  parse,
  render,
  send,
  embed: (channelId, publicUrl) => ({
    url: `${publicUrl}/widget.js`,
    snippet: `<script async src="${publicUrl}/widget.js" data-channel="${channelId}"></script>`,
  }),
  door: (runtime) => openChatDoor(runtime),
};
