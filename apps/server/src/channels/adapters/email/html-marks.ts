/** Where mail clients put the quoted mail and the signature in their HTML. */

export type Mark = 'quote' | 'signature' | null;

/** Everything after the start of such an element is the mail that is answered. */
const QUOTE_IDS = new Set([
  'divrplyfwdmsg', 'x_divrplyfwdmsg', 'appendonsend', 'x_appendonsend', 'orimsghtmlseperator', 'stopspelling',
  'mail-editor-reference-message-container', 'reply-intro', 'yahoo_quoted', 'reply_html_quote', 'replybody1',
  'ms-outlook-mobile-body-separator-line', 'isforwardcontent', 'isreplycontent', 'zmail_extra', 'ol_original_message',
]); // biome-ignore format: a word list
const QUOTE_CLASSES = new Set([
  'outlookmessageheader', 'yahoo_quoted', 'yahoo-quoted-text', 'protonmail_quote', 'tutanota_quote', 'zmail_extra',
  'moz-forward-container', 'moz-email-headers-table', 'replyheader', 'quote_original', 'wp-quoted', 'o2-quote',
]); // biome-ignore format: a word list
const SIGNATURE_IDS =
  /^(x_)?(signature|ms-outlook-mobile-signature|applemailsignature|applelinkeditsignature|composer_signature|protonmail_signature_block)$/;
const SIGNATURE_CLASSES = new Set([
  'gmail_signature', 'moz-signature', 'protonmail_signature_block', 'ms-outlook-mobile-signature', 'tutanota_signature',
  'yahoo-signature', 'ydpsignature', 'x_gmail_signature', 'x_moz-signature',
]); // biome-ignore format: a word list

/** What an element's attributes say about its content; `quote` means: cut from here to the end. */
export function markOf(tag: string, attributes: Record<string, string>): Mark {
  const id = (attributes.id ?? '').toLowerCase();
  if (id !== '' && (QUOTE_IDS.has(id) || /^yahoo_quoted(_\d+)?$/.test(id))) return 'quote';
  if (id !== '' && SIGNATURE_IDS.test(id)) return 'signature';
  for (const name of (attributes.class ?? '').toLowerCase().split(/\s+/)) {
    // Yahoo puts a random prefix before its class names.
    if (QUOTE_CLASSES.has(name.replace(/^ydp[0-9a-f]{4,12}/, ''))) return 'quote';
    if (SIGNATURE_CLASSES.has(name.replace(/^ydp[0-9a-f]{4,12}/, 'ydp'))) return 'signature';
  }
  const name = (attributes.name ?? '').toLowerCase();
  if (name === 'messagereplysection' || (tag === 'div' && name === 'quote')) return 'quote';
  if (name === 'messagesignaturesection') return 'signature';
  return tag === 'div' && isOutlookDivider(attributes.style ?? '') ? 'quote' : null;
}

/** Desktop Outlook parts the quoted mail by a thin line above its header block. */
function isOutlookDivider(style: string): boolean {
  if (style.length > 500) return false;
  const compact = style.toLowerCase().replace(/\s+/g, '');
  return (
    /(^|;)border-top:(solid(#[0-9a-f]{6}|windowtext)1\.0pt|1\.0ptsolid#[0-9a-f]{6})/.test(compact) &&
    compact.includes('padding:')
  );
}
