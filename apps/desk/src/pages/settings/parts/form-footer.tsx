import type { ReactNode } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/class-names.ts';
import type { Save } from './use-save.ts';

/** End of a form: what is wrong as a whole, the button that saves, and what is not saved yet. */
export function FormFooter({
  save,
  submit,
  changed,
  onDiscard,
  children,
}: {
  save: Pick<Save, 'busy' | 'general'>;
  /** Text of the button. */
  submit: string;
  /** Undefined: the button can always be pressed, for something new. */
  changed?: boolean;
  onDiscard?: () => void;
  children?: ReactNode;
}) {
  const t = useTranslate();
  return (
    // While something is unsaved, the buttons stay in sight however long the form is.
    <div className={cx('mt-4 py-2', changed && 'sticky bottom-0 z-10 border-t bg-ground')}>
      <p role="alert" className="mb-3 rounded-md bg-risk-tint px-3 py-2 text-risk empty:hidden">
        {save.general}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" busy={save.busy} disabled={changed === false}>
          {submit}
        </Button>
        {children}
        {changed && onDiscard && (
          <Button variant="ghost" onClick={onDiscard}>
            {t('settings.discard')}
          </Button>
        )}
        <span role="status" className="text-quiet">
          {changed === true && t('settings.unsaved')}
        </span>
      </div>
    </div>
  );
}
