import type { ChannelType, ReplyOption } from '@throughline/sdk';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { reasonText } from './channel-tabs.tsx';
import { leftBehind, missingParts, obstacle, type Part } from './limits.ts';
import type { ComposerState } from './state.ts';

interface HintsProps {
  state: ComposerState;
  option: ReplyOption | null;
  type: ChannelType | undefined;
}

/** What the chosen channel cannot carry, in words; louder when it would leave something written behind. */
export function Hints({ state, option, type }: HintsProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (!option) return <Hint>{t('composer.noteHelp')}</Hint>;
  if (!type) return null;
  const list = (parts: readonly Part[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      parts.map((part) => t(`composer.part.${part}`)),
    );
  const channel = type.names[language];
  const blocked = obstacle(state, type.capabilities);
  if (blocked?.kind === 'length') return <Hint loud>{t('composer.tooLong', { over: blocked.over })}</Hint>;
  if (blocked?.kind === 'unfilled')
    return <Hint loud>{t('replies.unfilled', { variable: blocked.variable })}</Hint>;
  if (blocked?.kind === 'fileSize')
    return <Hint loud>{t('composer.fileTooLarge', { name: blocked.filename })}</Hint>;
  if (blocked?.kind === 'files') return <Hint loud>{t('composer.tooManyFiles', { channel })}</Hint>;
  const left = leftBehind(state, type.capabilities);
  if (left.length > 0) return <Hint loud>{t('composer.leftBehind', { channel, parts: list(left) })}</Hint>;
  const reason = reasonText(option.reason, t);
  if (reason !== null) return <Hint>{reason}</Hint>;
  const missing = missingParts(type.capabilities);
  return missing.length > 0 ? <Hint>{t('composer.carriesNo', { parts: list(missing) })}</Hint> : null;
}

function Hint({ loud = false, children }: { loud?: boolean; children: string }) {
  return (
    <span
      role="status"
      title={loud ? undefined : children}
      className={loud ? 'min-w-0 text-right text-sm text-warning' : 'min-w-0 truncate text-quiet text-sm'}
    >
      {children}
    </span>
  );
}
