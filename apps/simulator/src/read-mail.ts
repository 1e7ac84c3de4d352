import PostalMime from 'postal-mime';

/** A mail as it lies in a customer's mailbox. */
export interface ReceivedMail {
  from: { name: string; address: string };
  /** Addressees the mail names; the mailbox it lies in may be a hidden one. */
  to: string[];
  cc: string[];
  subject: string;
  /** With angle brackets, as in the header. */
  messageId: string;
  inReplyTo: string;
  references: string[];
  /** Where an answer goes. */
  replyTo: string;
  date: Date;
  text: string;
  html: string | null;
  files: { filename: string; contentType: string; size: number }[];
  /** By lower-case name; the last of several. */
  headers: Map<string, string>;
  raw: Buffer;
  envelope: { from: string; to: string[] };
}

export async function readMail(raw: Buffer, envelope: ReceivedMail['envelope']): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  const from = { name: mail.from?.name ?? '', address: mail.from?.address ?? '' };
  const addresses = (list: { address?: string | undefined }[] | undefined) =>
    (list ?? []).flatMap((each) => each.address ?? []);
  return {
    from,
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    inReplyTo: mail.inReplyTo ?? '',
    references: (mail.references ?? '').split(/\s+/).filter((id) => id !== ''),
    replyTo: addresses(mail.replyTo)[0] ?? from.address,
    date: mail.date ? new Date(mail.date) : new Date(0),
    text: mail.text ?? '',
    html: mail.html ?? null,
    files: mail.attachments.map((file) => ({
      filename: file.filename ?? '',
      contentType: file.mimeType,
      size: typeof file.content === 'string' ? file.content.length : file.content.byteLength,
    })),
    headers: new Map(mail.headers.map((header) => [header.key, header.value])),
    raw,
    envelope,
  };
}
