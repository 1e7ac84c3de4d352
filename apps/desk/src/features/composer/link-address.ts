/**
 * What a link leads to, made of what somebody types: a page, with or without `https://`, or a mail address.
 * Null when it is neither.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (/^[^@:/]+@[^@:/]+\.[^@:/.]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'mailto:') return address;
  return ['http:', 'https:'].includes(protocol) && /\.|^localhost$/.test(hostname) ? address : null;
}
