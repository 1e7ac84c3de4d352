import { useEffect } from 'react';
import { type ActionId, worksWhileWriting } from './actions.ts';
import { stepOf } from './binding.ts';
import { KeyMatcher } from './matcher.ts';
import { runAction } from './registry.ts';
import { useBindings } from './use-bindings.ts';

const floating = '[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]';
const writing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

/** Listens once for the whole desk and runs the action a key is bound to. */
export function useKeyboard(): void {
  const bindings = useBindings();
  useEffect(() => {
    const matcher = new KeyMatcher();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(floating)) return;
      const step = stepOf(event);
      if (step === null) return;
      // Enter and space already mean something on a button or link.
      if ((step === 'enter' || step === 'space') && target?.closest('button, a, [role="tab"]')) return;
      const isWriting = target?.closest(writing) != null;
      const usable = isWriting ? whileWriting(bindings) : bindings;
      const match = matcher.press(step, usable, event.timeStamp);
      if (match.kind === 'none') return;
      if (match.kind === 'pending' || runAction(match.id as ActionId)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bindings]);
}

function whileWriting(bindings: ReadonlyMap<ActionId, string>): ReadonlyMap<ActionId, string> {
  return new Map([...bindings].filter(([id]) => worksWhileWriting(id)));
}
