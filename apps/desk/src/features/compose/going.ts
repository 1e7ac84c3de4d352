import { ApiError, type FoundCustomer } from '@throughline/sdk';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { preferredLanguage, translate } from '../../i18n/index.ts';
import { offerUndo } from '../../shell/undo.ts';
import { showToast } from '../../ui/toast.tsx';
import { goingFiles } from '../composer/shown-files.ts';
import { addressProblem, keepLetter } from '../outside/letter.ts';
import { fullMoment } from '../queue/times.ts';
import type { NewLetter } from './new-letter.ts';
import { letterWanted } from './wanted.ts';

interface Going {
  clientId: string;
  letter: NewLetter;
  customer: FoundCustomer | null;
  /** Milliseconds since 1970; until then it can be taken back. */
  goesAt: number;
  /** Where its author was: who has gone on since is not pulled away. */
  place: string;
}

type Open = (conversationId: string) => void;

const key = 'letters going';

/**
 * Sends a letter when it can no longer be taken back. It is kept until the server has it: a reload sends it all the same,
 * and twice begins one conversation by its `clientId`.
 * @param open shows the conversation that was begun
 */
export function letGo(
  letter: NewLetter,
  customer: FoundCustomer | null,
  holdSeconds: number,
  open: Open,
): void {
  const clientId = crypto.randomUUID();
  const going = { clientId, letter, customer, goesAt: Date.now() + holdSeconds * 1000, place: placeNow() };
  write([...read(), going]);
  wait(going, open);
  if (holdSeconds === 0) return;
  const text = translate('sending.held', { seconds: holdSeconds });
  offerUndo(text, () => takeBack(clientId), holdSeconds * 1000);
}

/** Goes on with what the last page has left. */
export function resume(open: Open): void {
  for (const going of read()) wait(going, open);
}

function wait({ clientId, goesAt }: Going, open: Open): void {
  setTimeout(() => void send(clientId, open), Math.max(0, goesAt - Date.now()));
}

async function send(clientId: string, open: Open): Promise<void> {
  // Taken back, or sent by another window.
  const going = find(clientId);
  if (!going) return;
  const { language: _, files: _files, ...words } = going.letter;
  const toastId = `letter ${clientId}`;
  try {
    const fileIds = goingFiles(going.letter).map((file) => file.id);
    const { id } = await api.beginConversation({ ...words, clientId, fileIds });
    remove(clientId);
    const list = words.to.map(({ value }) => value).join(', ');
    const action = { label: translate('compose.open'), run: () => open(id) };
    if (placeNow() === going.place && letterWanted.get() === null) open(id);
    else showToast({ id: toastId, text: translate('compose.sent', { list }), action });
  } catch (error) {
    if (error instanceof ApiError && error.retryable) {
      showToast({ id: toastId, kind: 'error', text: translate('compose.waits'), timeout: 8000 });
      setTimeout(() => void send(clientId, open), 5000);
      return;
    }
    const address = addressProblem(error, going.letter);
    const problem = address === null ? refusalText(error) : translate('outside.badAddress', { address });
    remove(clientId);
    const back = () => bringBack(going, problem);
    // Kept first: whoever does not look at it now finds it when they write again.
    keepLetter(nameOf(going), going.letter);
    if (placeNow() === going.place && letterWanted.get() === null) back();
    else {
      const action = { label: translate('compose.correct'), run: back };
      showToast({ id: toastId, kind: 'error', text: problem, action, timeout: 0 });
    }
  }
}

function takeBack(clientId: string): void {
  const going = find(clientId);
  if (!going || Date.now() >= going.goesAt) {
    showToast({ kind: 'error', text: translate('sending.gone') });
    return;
  }
  remove(clientId);
  keepLetter(nameOf(going), going.letter);
  bringBack(going, null);
}

const bringBack = (going: Going, problem: string | null): void =>
  letterWanted.set({ name: nameOf(going), customer: going.customer, problem });

/** A name of its own: meanwhile another letter may have been begun. */
const nameOf = ({ clientId }: Going): string => `back ${clientId}`;

const placeNow = (): string => location.pathname + location.search;
const find = (clientId: string): Going | undefined => read().find((going) => going.clientId === clientId);
const remove = (clientId: string): void => write(read().filter((going) => going.clientId !== clientId));

/** Read anew each time: every window has the same list. */
function read(): Going[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Going[];
  } catch {
    return [];
  }
}

function write(all: readonly Going[]): void {
  if (all.length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(all));
}

/** Why the customer may not be written to, in words; anything else as always. */
function refusalText(error: unknown): string {
  const reasons = ['do_not_contact', 'no_consent', 'consent_withdrawn', 'quiet_hours'] as const;
  const reason = error instanceof ApiError && reasons.find((each) => each === error.code);
  if (!reason) return describeError(error, translate);
  const until = Date.parse(error.message.replace(/^until /, ''));
  return translate(`compose.refused.${reason}`, {
    until: Number.isNaN(until) ? '' : fullMoment(until, preferredLanguage()),
  });
}
