import { useNavigate } from '@tanstack/react-router';
import { type MessageKey, useTranslate } from '../../i18n/index.ts';
import { actionIds, definitionOf, type OwnActionId } from '../../keys/actions.ts';
import { useBindings } from '../../keys/use-bindings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';

/** All keys at a glance. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const bindings = useBindings();
  const change = () => {
    onClose();
    void navigate({ to: '/account/keys' });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.title')}
      size="wide"
      actions={<Button onClick={change}>{t('keys.change')}</Button>}
    >
      <div className="columns-2 gap-8 max-md:columns-1">
        {byGroup().map(([group, ids]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="pb-1 text-quiet text-sm">{t(group)}</h3>
            <dl>
              {ids.map((id) => (
                <div key={id} className="flex h-7 items-center gap-2">
                  <dt className="flex-1 truncate">{t(definitionOf(id).label)}</dt>
                  <dd>
                    <span className="sr-only">{bindings.get(id)}</span>
                    <Kbd keys={bindings.get(id) ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function byGroup(): [MessageKey, OwnActionId[]][] {
  const groups = new Map<MessageKey, OwnActionId[]>();
  for (const id of actionIds) {
    const group = definitionOf(id).group;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups];
}
