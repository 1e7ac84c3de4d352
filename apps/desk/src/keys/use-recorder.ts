import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { stepOf } from './binding.ts';

/** Longest wait in milliseconds for the second key of a sequence. */
const pause = 900;

/** Takes the next keys pressed, before anything else sees them. Answers what was typed so far. */
export function useRecorder(onRecorded: (binding: string) => void, onCancel: () => void): string {
  const [typed, setTyped] = useState('');
  const steps = useRef('');
  const recorded = useEffectEvent(onRecorded);
  const cancelled = useEffectEvent(onCancel);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = () => {
      const binding = steps.current;
      steps.current = '';
      setTyped('');
      recorded(binding);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event);
      event.preventDefault();
      event.stopImmediatePropagation();
      if (step === null) return;
      clearTimeout(timer);
      if (step === 'escape') return cancelled();
      steps.current = steps.current === '' ? step : `${steps.current} ${step}`;
      setTyped(steps.current);
      // Only plain letters begin a sequence; two are enough.
      if (step.includes('+') || step.length > 1 || steps.current.includes(' ')) finish();
      else timer = setTimeout(finish, pause);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
  return typed;
}
