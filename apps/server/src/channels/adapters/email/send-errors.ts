/** What a mail server's refusal means for the message and for the address. */
import { sentence } from '../../../platform/errors/index.ts';
import { type RefusedRecipient, SendError } from '../../contract/index.ts';
import { oneLine } from './header-text.ts';

/** The part of an SMTP client error that is read here. */
export interface SmtpFailure {
  message: string;
  /** Of the client: `ECONNECTION`, `EAUTH`, `EENVELOPE`, `EMESSAGE`, … */
  code?: string | undefined;
  /** Of the server, e.g. 550. */
  responseCode?: number | undefined;
  response?: string | undefined;
  command?: string | undefined;
  recipient?: string | undefined;
  rejectedErrors?: SmtpFailure[] | undefined;
}

/** Addresses that do not exist (RFC 3463 5.1.x); .7 and .8 speak of the sender. */
const DEAD_ADDRESS = /\b5\.1\.(?:0|1|2|3|4|6|9|10)\b/;
const ENHANCED_STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
/** Servers without enhanced codes use 550 for their policy as well; then only the words tell. */
const POLICY_WORDS =
  /spam|block|black ?list|deny|denied|polic|relay|reputation|\bspf\b|dkim|dmarc|rate|too many|grey ?list|authenti|quota|full|size/i;

/**
 * Maps whatever the SMTP client threw to an error that says whether to try again.
 * @param handedOver the whole content had gone out: without an answer nobody knows whether the server took it, and
 *   sending it again by ourselves could mean twice
 */
export function toSendError(failure: SmtpFailure, handedOver: boolean): SendError {
  const rejected = failure.rejectedErrors ?? [];
  if (failure.code === 'EENVELOPE' && rejected.length > 0) return allRejected(failure, rejected);
  const reason = reasonOf(failure);
  if (handedOver && failure.responseCode === undefined)
    return new SendError(`no answer to the whole message, it may or may not have been sent: ${reason}`, {
      retryable: false,
      cause: failure,
    });
  const retryable = failure.responseCode === undefined ? isTransport(failure) : failure.responseCode < 500;
  return new SendError(reason, {
    retryable,
    // Some servers take every recipient and refuse the address only after the content.
    hardBounce: failure.command === 'DATA' && DEAD_ADDRESS.test(failure.response ?? ''),
    cause: failure,
  });
}

function allRejected(failure: SmtpFailure, rejected: SmtpFailure[]): SendError {
  return new SendError(rejected.map(reasonOf).join('; '), {
    retryable: rejected.some((one) => one.responseCode === undefined || one.responseCode < 500),
    hardBounce: rejected.every(isDeadAddress),
    cause: failure,
  });
}

/** Recipients the server refused although it took the message for others. */
export function refusedRecipients(rejected: SmtpFailure[]): RefusedRecipient[] {
  return rejected.map((failure) => ({
    address: failure.recipient ?? '',
    reason: reasonOf(failure),
    hardBounce: isDeadAddress(failure),
  }));
}

function isDeadAddress(failure: SmtpFailure): boolean {
  const response = failure.response ?? '';
  if (failure.responseCode === undefined || failure.responseCode < 500) return false;
  // A server that knows no SMTPUTF8 refuses letters beyond ASCII, which says nothing about the address.
  if (/[^ -~]/.test(failure.recipient ?? '')) return false;
  if (ENHANCED_STATUS.test(response)) return DEAD_ADDRESS.test(response);
  return [550, 551, 553].includes(failure.responseCode) && !POLICY_WORDS.test(response);
}

/** Everything that is not an answer of the server: network, name, time, encryption. */
function isTransport(failure: SmtpFailure): boolean {
  return !['EAUTH', 'ENOAUTH', 'ECONFIG', 'EENVELOPE', 'EMESSAGE'].includes(failure.code ?? '');
}

function reasonOf(failure: SmtpFailure): string {
  const who = failure.recipient ? `${failure.recipient}: ` : '';
  if (failure.code === 'EAUTH')
    return sentence('sending_sign_in_refused', { detail: oneLine(failure.message, 300) });
  return who + oneLine(failure.response ?? failure.message, 300);
}
