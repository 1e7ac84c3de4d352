/**
 * Key bindings as text: keys of a sequence parted by spaces, modifiers by `+` (`j`, `g i`, `mod+k`,
 * `mod+shift+enter`). `mod` is Ctrl, on Apple's keyboards Command. Alt is never part of one: AltGr types
 * letters in half of Europe.
 */

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process']);

/** The press as one step of a binding, or null when it can be none (a lone modifier, anything with Alt). */
export function stepOf(press: KeyPress): string | null {
  if (press.altKey || modifierKeys.has(press.key)) return null;
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : '';
  return `${mod}${press.shiftKey && carriesShift(press.key) ? 'shift+' : ''}${key}`;
}

/** Shift is part of a step only where it does not already show in the character (`?`, `!`). */
function carriesShift(key: string): boolean {
  return key.length > 1 || key.toLowerCase() !== key.toUpperCase();
}

const caps: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: '␣',
  shift: '⇧',
};

/** What is printed on the keys of a binding, one entry a key. */
export function keyCaps(binding: string, apple = isApple()): string[] {
  return binding
    .split(' ')
    .filter(Boolean)
    .flatMap((step) => step.split('+').filter(Boolean))
    .map((key) => {
      if (key === 'mod') return apple ? '⌘' : 'Ctrl';
      return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    });
}

function isApple(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
}
