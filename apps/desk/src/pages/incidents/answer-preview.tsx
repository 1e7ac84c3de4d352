import type { AnswerPreview as Answer, Language } from '@throughline/sdk';
import { useChannelType } from '../../api/channels.ts';
import { languageNames, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/class-names.ts';
import { unreachedText } from './unreached-text.ts';
import type { Preview } from './use-preview.ts';

/** Who gets what, by which channel, and who cannot be reached; single ones are left out by their mark. */
export function AnswerPreview({
  preview,
  written,
  excluded,
  onToggle,
}: {
  preview: Preview;
  /** Languages there is a text in. */
  written: readonly Language[];
  excluded: readonly string[];
  onToggle: (conversationId: string) => void;
}) {
  const t = useTranslate();
  const { items, total } = preview;
  const unreached = items.filter((item) => item.unreached !== null).length;
  return (
    <section aria-label={t('incidents.preview')} aria-busy={!preview.ready} className="min-w-0">
      <h2 className="mb-1 font-semibold">{t('incidents.preview')}</h2>
      <p role="status" className="mb-2 text-quiet">
        {preview.failure}
        {preview.failure === '' && total === 0 && t('incidents.preview.empty')}
        {preview.failure === '' && total > 0 && t('incidents.preview.total', { count: total })}
        {preview.failure === '' && total > 0 && ` ${t('incidents.preview.noCopies')}`}
        {unreached > 0 && (
          <span className="text-warning"> {t('incidents.preview.unreached', { count: unreached })}</span>
        )}
      </p>
      {items.length > 0 && (
        <div className={cx('relative overflow-x-auto rounded-lg border', !preview.ready && 'opacity-60')}>
          <table className="w-full text-left">
            <thead className="border-b text-quiet text-sm">
              <tr>
                <th className="px-3 py-1.5 font-normal">{t('incidents.preview.who')}</th>
                <th className="px-3 py-1.5 font-normal">{t('incidents.preview.channel')}</th>
                <th className="px-3 py-1.5 font-normal">{t('incidents.preview.text')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Entry
                  key={item.conversation.id}
                  item={item}
                  speaks={item.language !== null && written.includes(item.language)}
                  checked={item.unreached === null && !excluded.includes(item.conversation.id)}
                  onToggle={() => onToggle(item.conversation.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length < total && (
        <Button variant="ghost" size="small" className="mt-2" onClick={preview.showMore}>
          {t('incidents.preview.more', { shown: items.length, total })}
        </Button>
      )}
    </section>
  );
}

function Entry({
  item,
  speaks,
  checked,
  onToggle,
}: {
  item: Answer['items'][number];
  /** The text is in the customer's language. */
  speaks: boolean;
  checked: boolean;
  onToggle: () => void;
}) {
  const t = useTranslate();
  const { conversation, channel, unreached } = item;
  // On a live channel somebody is reached by their device, whose name says nothing.
  const isLive = useChannelType(channel?.type ?? null)?.capabilities.live === true;
  return (
    <tr className={cx('border-b align-top last:border-b-0', !checked && 'text-quiet')}>
      <td className="w-56 px-3 py-2">
        <Checkbox checked={checked} disabled={unreached !== null} onChange={onToggle}>
          <span className="min-w-0">
            <span className="block truncate">{conversation.customer.name || t('customer.unnamed')}</span>
            <span className="block text-quiet text-sm tabular-nums">
              #{conversation.number}
              {item.insteadOf.length > 0 &&
                ` · ${t('incidents.preview.insteadOf', {
                  numbers: item.insteadOf.map(({ number }) => `#${number}`).join(', '),
                })}`}
            </span>
          </span>
        </Checkbox>
      </td>
      <td className="w-52 px-3 py-2">
        {channel ? (
          <span className="flex items-center gap-1.5">
            <ChannelIcon type={channel.type} size={14} coloured />
            <span className="min-w-0">
              <span className="block truncate">{channel.name}</span>
              {channel.reason === 'customer_left' ? (
                <span className="block text-quiet text-sm">{t('incidents.preview.whenBack')}</span>
              ) : isLive ? null : (
                <span className="block max-w-44 truncate text-quiet text-sm" title={channel.to}>
                  {channel.to}
                </span>
              )}
            </span>
          </span>
        ) : (
          '–'
        )}
      </td>
      <td className="px-3 py-2">
        {unreached !== null && <p className="text-warning">{unreachedText(unreached, item.detail, t)}</p>}
        {item.subject && <p className="text-quiet text-sm">{item.subject}</p>}
        <p className="line-clamp-6 whitespace-pre-line">{item.text}</p>
        {item.language && !speaks && (
          <p className="text-quiet text-sm">
            {t('incidents.preview.otherLanguage', { language: languageNames[item.language] })}
          </p>
        )}
      </td>
    </tr>
  );
}
