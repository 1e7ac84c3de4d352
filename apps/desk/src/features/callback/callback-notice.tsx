import type { ConversationRow } from '@throughline/sdk';
import { Check, Phone } from 'lucide-react';
import { calledBack } from '../../api/callback.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';

/** The customer no longer waits in the chat but by the phone: the number to call, and that it was done. */
export default function CallbackNotice({ row, phone }: { row: ConversationRow; phone: string }) {
  const t = useTranslate();
  const keys = useKeysOf('calledBack');
  const done = () => calledBack(row, t('callback.did', { phone }));
  useAction('calledBack', done);
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b bg-warning-tint px-5 py-1.5 text-warning max-md:px-3">
      <Icon as={Phone} size={16} />
      <span>
        {t('callback.at')}{' '}
        <a href={`tel:${phone}`} className="font-semibold tabular-nums underline underline-offset-2">
          {phone}
        </a>
      </span>
      <span className="flex-1" />
      <Button size="small" icon={Check} onClick={done}>
        {t('callback.done')}
      </Button>
      {keys && (
        <span className="max-md:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </div>
  );
}
