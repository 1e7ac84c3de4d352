/** Which addresses in a heap of mail are the company's own? */
import { readAddresses } from '../channels/adapters/email/mime/addresses.ts';
import { headerValue, headerValues, readHeaders } from '../channels/adapters/email/mime/headers.ts';

/** Addresses of one mail, lower case, sender and recipients apart. */
export interface Involved {
  from: string[];
  recipients: string[];
  /** Whether it went through a discussion list. */
  list: boolean;
}

const RECIPIENTS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];
const LIST_MARKS = ['list-post', 'mailing-list', 'x-mailing-list', 'x-beenthere', 'x-mailman-version'];
const HEAD = 64 * 1024;

/** Reads only the header. */
export function involvedIn(bytes: Buffer): Involved {
  const { fields } = readHeaders(bytes, 0, Math.min(bytes.length, HEAD));
  const read = (name: string): string[] =>
    headerValues(fields, name)
      .flatMap((value) => readAddresses(value))
      .map((each) => plain(each.address));
  const list = LIST_MARKS.some((name) => headerValue(fields, name) !== undefined);
  return { from: read('from'), recipients: RECIPIENTS.flatMap(read), list };
}

/**
 * Mail of a public list rather than of a company: most of it went through a list, or nobody takes part in enough of it
 * to be its owner. There are no customers in it to be kept apart.
 */
export function isArchive(mails: readonly Involved[], own: readonly string[]): boolean {
  let lists = 0;
  for (const mail of mails) if (mail.list) lists += 1;
  return mails.length > 1 && (own.length === 0 || lists * 2 >= mails.length);
}

/**
 * The address most mail goes to or comes from, then others that explain what is left: any with a fifth of all mail,
 * or of the same domain with three mails. Empty when no address takes part in two fifths of at least two mails.
 */
export function guessOwn(mails: readonly Involved[]): string[] {
  const own: string[] = [];
  let left = mails.map((mail) => ({
    all: new Set([...mail.from, ...mail.recipients]),
    recipients: new Set(mail.recipients),
  }));
  while (left.length > 0 && own.length < 20) {
    const best = mostShared(left);
    if (!best || !convincing(best, mails.length, own)) break;
    own.push(best.address);
    left = left.filter((mail) => !mail.all.has(best.address));
  }
  return own;
}

interface Share {
  address: string;
  mails: number;
  received: number;
}

function mostShared(mails: { all: Set<string>; recipients: Set<string> }[]): Share | null {
  const shares = new Map<string, Share>();
  for (const mail of mails) {
    for (const address of mail.all) {
      const share = shares.get(address) ?? { address, mails: 0, received: 0 };
      share.mails += 1;
      if (mail.recipients.has(address)) share.received += 1;
      shares.set(address, share);
    }
  }
  let best: Share | null = null;
  for (const share of shares.values()) {
    if (!best || share.mails > best.mails || (share.mails === best.mails && share.received > best.received))
      best = share;
  }
  return best;
}

function convincing(share: Share, total: number, own: string[]): boolean {
  if (share.received === 0) return false;
  if (own.length === 0) return share.mails >= 2 && share.mails >= total * 0.4;
  const sameDomain = own.some(
    (address) =>
      address.slice(address.lastIndexOf('@')) === share.address.slice(share.address.lastIndexOf('@')),
  );
  return share.mails >= total * 0.2 || (sameDomain && share.mails >= 3);
}

function plain(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}
