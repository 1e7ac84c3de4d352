import { chatAdapter } from './adapters/chat/index.ts';
import { emailAdapter } from './adapters/email/index.ts';
import { formAdapter } from './adapters/form/index.ts';
import type { ChannelAdapter } from './contract/index.ts';

/** One line a channel type; nothing else outside the adapter's folder knows it. */
export const adapters: readonly ChannelAdapter<never, never>[] = [
  emailAdapter,
  formAdapter,
  chatAdapter,
] as unknown as readonly ChannelAdapter<never, never>[];

/** The channel type that a form of ours arrives on. */
export const formChannelType = formAdapter.type;
