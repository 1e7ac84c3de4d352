const PATTERN = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/;

export const isOriginPattern = (value: string): boolean => PATTERN.test(value);

/**
 * May a page of this origin use the channel? Browsers always send `Origin` here; what sends none is no
 * page of somebody else's, and gains nothing that it could not claim anyway.
 */
export function originAllowed(origin: string | undefined, allowed: string[], publicUrl: string): boolean {
  if (origin === undefined || allowed.length === 0) return true;
  const given = origin.toLowerCase();
  return given === new URL(publicUrl).origin || allowed.some((pattern) => matches(given, pattern));
}

function matches(origin: string, pattern: string): boolean {
  const [scheme, host] = pattern.split('://*.');
  if (host === undefined) return origin === pattern;
  return origin.startsWith(`${scheme}://`) && origin.endsWith(`.${host}`);
}
