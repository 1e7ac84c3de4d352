import type { TimelineItem } from '@throughline/sdk';
import { useMe } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { LinkedText } from '../conversation/linked-text.tsx';
import { noteParts } from './find.ts';

/** What a note says, the names in it standing out. */
export function NoteText({ item }: { item: Pick<TimelineItem, 'text' | 'mentions'> }) {
  const t = useTranslate();
  const me = useMe();
  return noteParts(item.text, item.mentions).map(({ at, text, mention }) => {
    if (!mention) return <LinkedText key={at} text={text} />;
    const isMe = mention.kind === 'agent' ? mention.id === me.id : me.teamIds.includes(mention.id);
    return (
      <span
        key={at}
        title={mention.told ? undefined : t('mentions.notTold')}
        className={cx(
          'rounded px-0.5 font-medium',
          isMe ? 'bg-accent text-ground' : 'bg-accent-tint text-accent',
          !mention.told && 'line-through decoration-1',
        )}
      >
        {text}
        {!mention.told && <span className="sr-only"> ({t('mentions.notTold')})</span>}
      </span>
    );
  });
}
