import type { Macro } from '@throughline/sdk';
import { X } from 'lucide-react';
import { useState } from 'react';
import { usePreference, useSetPreference } from '../../../api/preferences.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { definitionOf, isMacro } from '../../../keys/actions.ts';
import { conflictOf } from '../../../keys/conflict.ts';
import { useBindings } from '../../../keys/use-bindings.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Recorder } from '../../account/keys-page.tsx';

/** The key of a macro, for the agent who sets it: a click listens for another. */
export function MacroKey({ macro, macros }: { macro: Macro; macros: readonly Macro[] }) {
  const t = useTranslate();
  const bindings = useBindings();
  const own = usePreference('keys');
  const setPreference = useSetPreference();
  const [listening, setListening] = useState(false);
  const [conflict, setConflict] = useState('');
  const id = `macro:${macro.id}` as const;
  const binding = own[id] ?? '';
  const set = (next: string) => {
    const taken = conflictOf(id, next, bindings);
    setConflict(taken === null ? '' : t('keys.conflict', { action: nameOf(taken) }));
    if (taken !== null) return;
    setListening(false);
    setPreference('keys', { ...own, [id]: next });
  };
  const clear = () => {
    const { [id]: _dropped, ...left } = own;
    setPreference('keys', left);
  };
  const nameOf = (taken: NonNullable<ReturnType<typeof conflictOf>>) =>
    isMacro(taken)
      ? (macros.find((each) => `macro:${each.id}` === taken)?.name ?? t('action.macro'))
      : t(definitionOf(taken).label);
  return (
    <span className="flex items-center gap-1">
      {conflict !== '' && (
        <span role="alert" className="text-risk text-sm">
          {conflict}
        </span>
      )}
      {listening ? (
        <Recorder onRecorded={set} onCancel={() => setListening(false)} />
      ) : (
        <button
          type="button"
          aria-label={t('keys.edit', { action: macro.name })}
          className="flex min-h-7 items-center rounded-md px-2 text-ink-2 hover:bg-ground-3"
          onClick={() => {
            setConflict('');
            setListening(true);
          }}
        >
          {binding ? <Kbd keys={binding} /> : t('automation.macro.setKey')}
        </button>
      )}
      {binding !== '' && !listening && (
        <IconButton icon={X} label={t('automation.macro.noKey', { name: macro.name })} onClick={clear} />
      )}
    </span>
  );
}
