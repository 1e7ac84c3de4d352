import type { ReplyOption } from '@throughline/sdk';
import { Lock } from 'lucide-react';
import { useChannelTypes } from '../../api/channels.ts';
import { type Translate, useLanguage, useTranslate } from '../../i18n/index.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { preferredOption } from './state.ts';

interface ChannelTabsProps {
  options: readonly ReplyOption[];
  /** The channel answered on; null is the note. */
  current: ReplyOption | null;
  /** Words are put aside: a note while an answer is written, an answer while a note is. */
  hasAside: boolean;
  onChoose: (option: ReplyOption | null) => void;
}

/** Ways to answer, and the note that only colleagues see. */
export function ChannelTabs({ options, current, hasAside, onChoose }: ChannelTabsProps) {
  const t = useTranslate();
  const types = useChannelTypes();
  const language = useLanguage();
  const waiting = hasAside && (
    <span role="img" aria-label={t('composer.begun')} className="size-1.5 rounded-full bg-warning" />
  );
  const nameOf = (option: ReplyOption) => {
    const isOnlyOfType = options.filter((entry) => entry.channelType === option.channelType).length === 1;
    const typeName = types.find((type) => type.type === option.channelType)?.names[language];
    return isOnlyOfType ? (typeName ?? option.channelName) : option.to.value;
  };
  const answer = preferredOption(options) ?? options[0];
  return (
    <div
      role="radiogroup"
      aria-label={t('composer.channel')}
      className="flex max-w-full shrink-0 gap-1 overflow-x-auto md:max-w-3/4"
    >
      {options.map((option) => (
        <Tab
          key={`${option.channelId} ${option.to.value}`}
          chosen={option === current}
          disabled={!option.available}
          title={reasonText(option.reason, t) ?? option.to.value}
          onChoose={() => onChoose(option)}
        >
          <ChannelIcon type={option.channelType} coloured={option === current} />
          {nameOf(option)}
          {current === null && option === answer && waiting}
        </Tab>
      ))}
      <Tab chosen={current === null} title={t('composer.noteHelp')} onChoose={() => onChoose(null)}>
        <Icon as={Lock} />
        {t('composer.note')}
        {current !== null && waiting}
      </Tab>
    </div>
  );
}

interface TabProps {
  chosen: boolean;
  disabled?: boolean;
  title: string;
  onChoose: () => void;
  children: React.ReactNode;
}

function Tab({ chosen, disabled = false, title, onChoose, children }: TabProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold the icon and stay one line.
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      disabled={disabled}
      title={title}
      onClick={onChoose}
      className={cx(
        'flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2 disabled:opacity-50',
        chosen ? 'bg-accent-tint font-medium text-accent' : 'text-ink-2 hover:bg-ground-3',
      )}
    >
      {children}
    </button>
  );
}

/** Why a way to answer is closed, or what to know about it. */
export function reasonText(reason: string | null, t: Translate): string | null {
  switch (reason) {
    case null:
      return null;
    case 'customer_left':
      return t('composer.reason.customerLeft');
    case 'address_bounced':
      return t('composer.reason.addressBounced');
    case 'address_blocked':
      return t('composer.reason.addressBlocked');
    case 'channel_disabled':
      return t('composer.reason.channelDisabled');
    default:
      return t('composer.reason.other');
  }
}
