import type { SystemAction } from '@throughline/sdk';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** Everything the connected systems can do for this customer, in a list for the keyboard. */
export function ChooseAction({
  actions,
  onChoose,
  onClose,
}: {
  actions: readonly SystemAction[];
  onChoose: (action: SystemAction) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Dialog
      open
      size="small"
      title={t('connectors.action.choose')}
      onOpenChange={(open) => !open && onClose()}
    >
      <ul className="-mx-2">
        {actions.map((action) => (
          <li key={`${action.connectorId} ${action.key}`}>
            <button
              type="button"
              disabled={!action.available}
              className="flex w-full items-baseline justify-between gap-3 rounded-md px-2 py-1.5 text-left hover:bg-ground-3 disabled:opacity-50"
              onClick={() => onChoose(action)}
            >
              <span>{action.name[language]}</span>
              <span className="text-quiet text-sm">{action.connectorName}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
