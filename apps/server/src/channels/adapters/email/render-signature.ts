/** Puts the channel's signature below a message, after the delimiter mail programs know (RFC 3676 4.3). */
import { filled } from './header-text.ts';

interface SignatureNames {
  agent: string;
  company: string;
}

export function signedText(text: string, signature: string, names: SignatureNames): string {
  const body = text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trimEnd();
  const lines = filled(signature, names).replace(/\r\n?/g, '\n').trim();
  return lines === '' ? `${body}\n` : `${body}\n\n-- \n${lines}\n`;
}

export function signedHtml(html: string, signature: string, names: SignatureNames): string {
  const lines = filled(signature, names).replace(/\r\n?/g, '\n').trim();
  const below =
    lines === '' ? '' : `<p class="signature">-- <br>${escaped(lines).replaceAll('\n', '<br>')}</p>`;
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}${below}</body></html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
