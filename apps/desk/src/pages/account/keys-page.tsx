import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePreference, useSetPreference } from '../../api/preferences.ts';
import { useTranslate } from '../../i18n/index.ts';
import { type ActionId, actionIds, definitionOf, isMacro, type OwnActionId } from '../../keys/actions.ts';
import { conflictOf } from '../../keys/conflict.ts';
import { useBindings } from '../../keys/use-bindings.ts';
import { useRecorder } from '../../keys/use-recorder.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Page } from '../../ui/page.tsx';

/** All actions with their keys; a click listens for new ones. */
export function KeysPage() {
  const t = useTranslate();
  const bindings = useBindings();
  const own = usePreference('keys');
  const setPreference = useSetPreference();
  const [editing, setEditing] = useState<OwnActionId | null>(null);
  const [conflict, setConflict] = useState<ActionId | null>(null);
  const set = (id: OwnActionId, binding: string) => {
    const taken = conflictOf(id, binding, bindings);
    setConflict(taken);
    if (taken) return;
    setEditing(null);
    setPreference('keys', { ...own, [id]: binding });
  };
  const reset = (id: OwnActionId) => {
    const { [id]: _dropped, ...left } = own;
    setPreference('keys', left);
  };
  return (
    <Page
      title={t('keys.title')}
      actions={
        Object.keys(own).some((id) => !isMacro(id)) && (
          <Button size="small" onClick={() => setPreference('keys', keysOfMacros(own))}>
            {t('keys.resetAll')}
          </Button>
        )
      }
    >
      <div className="mx-auto max-w-2xl p-6">
        <p className="mb-4 text-ink-2">{t('keys.intro')}</p>
        <ul>
          {actionIds.map((id) => {
            const action = t(definitionOf(id).label);
            return (
              <li key={id} className="flex min-h-9 items-center gap-2 border-b">
                <span className="flex-1">{action}</span>
                <span className="text-quiet text-sm max-sm:hidden">{t(definitionOf(id).group)}</span>
                <span className="flex min-w-24 items-center justify-end gap-1 sm:w-44">
                  {id in own && (
                    <IconButton
                      icon={RotateCcw}
                      label={t('keys.resetOne', { action })}
                      onClick={() => reset(id)}
                    />
                  )}
                  {editing === id ? (
                    <Recorder onRecorded={(binding) => set(id, binding)} onCancel={() => setEditing(null)} />
                  ) : (
                    <button
                      type="button"
                      aria-label={`${t('keys.edit', { action })}: ${bindings.get(id)}`}
                      className="flex min-h-7 items-center rounded-md px-2 hover:bg-ground-3"
                      onClick={() => {
                        setConflict(null);
                        setEditing(id);
                      }}
                    >
                      {bindings.get(id) ? <Kbd keys={bindings.get(id) ?? ''} /> : t('keys.unset')}
                    </button>
                  )}
                </span>
                {editing === id && conflict && (
                  <span role="alert" className="text-risk text-sm">
                    {t('keys.conflict', {
                      action: isMacro(conflict) ? t('action.macro') : t(definitionOf(conflict).label),
                    })}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Page>
  );
}

/** Keys of macros have no default to go back to; they are set where macros are made. */
const keysOfMacros = (own: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(own).filter(([id]) => isMacro(id)));

export function Recorder({
  onRecorded,
  onCancel,
}: {
  onRecorded: (binding: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslate();
  const typed = useRecorder(onRecorded, onCancel);
  useEffect(() => {
    window.addEventListener('blur', onCancel);
    return () => window.removeEventListener('blur', onCancel);
  }, [onCancel]);
  return (
    <span role="status" className="text-accent">
      {typed ? <Kbd keys={typed} /> : t('keys.press')}
    </span>
  );
}
