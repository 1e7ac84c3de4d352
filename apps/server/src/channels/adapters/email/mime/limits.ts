/**
 * Bounds on what one mail may make us do. Real mail stays far below them; what goes beyond is kept as a raw
 * part with a problem, so that a hostile mail costs about as much as an ordinary one of its size.
 */
export const LIMITS = {
  /** Multipart or message/rfc822 levels that are opened. */
  depth: 50,
  /** Parts of one mail, all levels together. */
  parts: 1_000,
  /** Bytes of one header block. */
  headerBytes: 256 * 1024,
  /** Fields of one header block. */
  headerFields: 1_000,
  /** Bytes of one header field. */
  fieldBytes: 64 * 1024,
  /** Bytes of one text part that are read as text. */
  textBytes: 2 * 1024 * 1024,
  /** Lines that look like a delimiter in one multipart. */
  delimiterCandidates: 100_000,
  addresses: 1_000,
  messageIds: 200,
} as const;
