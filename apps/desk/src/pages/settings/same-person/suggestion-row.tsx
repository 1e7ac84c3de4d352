import type { CustomerSuggestions } from '@throughline/sdk';
import { MatchText } from '../../../features/customer/match-text.tsx';
import { useTranslate } from '../../../i18n/index.ts';
import { useKeysOf } from '../../../keys/use-bindings.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/class-names.ts';
import { Kbd } from '../../../ui/kbd.tsx';

interface SuggestionRowProps {
  item: CustomerSuggestions['items'][number];
  /** The keys act on it. */
  chosen: boolean;
  onChoose: () => void;
  onCompare: () => void;
  onYes: () => void;
  onNo: () => void;
}

/** Two names, where each is reached, and why they may be one person. */
export function SuggestionRow({ item, chosen, onChoose, onCompare, onYes, onNo }: SuggestionRowProps) {
  const t = useTranslate();
  const keys = { yes: useKeysOf('samePerson'), no: useKeysOf('otherPerson') };
  const { one, other, score, reasons } = item;
  const nameOf = ({ name }: typeof one) => name || t('customer.unnamed');
  const pair = t('same.pair', { one: nameOf(one), other: nameOf(other) });
  const percent = Math.floor(score * 100);
  const reached = [one, other]
    .flatMap(({ identities }) => identities.slice(0, 1).map(({ value }) => value))
    .join(' · ');
  return (
    <li
      aria-current={chosen || undefined}
      onFocus={onChoose}
      className={cx(
        'flex items-start gap-3 border-b px-3 py-2.5 first:rounded-t-lg last:rounded-b-lg last:border-b-0 max-sm:flex-wrap',
        chosen && 'bg-ground-2',
      )}
    >
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <button
          type="button"
          className="text-left font-medium [overflow-wrap:anywhere] hover:underline"
          onClick={onCompare}
        >
          {pair}
        </button>
        <p className="truncate text-quiet text-sm">{reached}</p>
        <p className="text-ink-2 text-sm">
          <MatchText reasons={reasons} />
        </p>
      </div>
      <span className="pt-0.5 text-quiet text-sm tabular-nums">
        <span aria-hidden="true">{t('same.score', { percent })}</span>
        <span className="sr-only">{t('same.score.label', { percent })}</span>
      </span>
      <span className="flex gap-2">
        <Button size="small" aria-label={`${t('same.yes')}: ${pair}`} onClick={onYes}>
          {t('same.yes')}
          {chosen && keys.yes && <Kbd keys={keys.yes} />}
        </Button>
        <Button size="small" variant="ghost" aria-label={`${t('same.no')}: ${pair}`} onClick={onNo}>
          {t('same.no')}
          {chosen && keys.no && <Kbd keys={keys.no} />}
        </Button>
      </span>
    </li>
  );
}
