import type { Handle } from '@throughline/sdk';

interface Recipients {
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
}

/** Copies with others added; whoever stands there stays, and nobody gets a message twice. */
export function inCopy(
  { to, cc, bcc }: Recipients,
  added: Pick<Recipients, 'cc' | 'bcc'>,
): Pick<Recipients, 'cc' | 'bcc'> {
  const known = new Set([...to, ...cc, ...bcc].map(nameOf));
  const fresh = (handles: readonly Handle[]) =>
    handles.filter((handle) => {
      const isKnown = known.has(nameOf(handle));
      known.add(nameOf(handle));
      return !isKnown;
    });
  return { cc: [...cc, ...fresh(added.cc)], bcc: [...bcc, ...fresh(added.bcc)] };
}

const nameOf = ({ type, value }: Handle): string => `${type} ${value.trim().toLowerCase()}`;
