import { sentence } from '../../../platform/errors/index.ts';
import { type ChannelAdapter, SendError } from '../../contract/index.ts';
import { capabilities, descriptor } from './descriptor.ts';
import { parse } from './parse.ts';
import { type FormChannelSettings, readSettings, settingFields } from './settings.ts';

export { deliveryId, type SubmissionPayload } from './payload.ts';

export const formAdapter: ChannelAdapter<FormChannelSettings, never> = {
  type: 'form',
  descriptor,
  capabilities,
  settingFields,
  readSettings,
  addresses: () => [],
  parse,
  render: async () => {
    throw new SendError(sentence('form_cannot_answer'), { retryable: false });
  },
  embed: (channelId, publicUrl) => ({
    url: `${publicUrl}/f/${channelId}`,
    snippet: `<script async src="${publicUrl}/form.js" data-form="${channelId}"></script>`,
  }),
};
