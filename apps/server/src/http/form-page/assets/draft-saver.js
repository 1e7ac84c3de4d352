// @ts-check
/**
 * Collects changed fields and sends them: one request at a time, shortly after typing stops, again when it fails.
 * Every change carries a revision, so that the server keeps the newest whatever arrives when.
 * @typedef {{ value: string | string[], revision: number }} Change
 * @typedef {Record<string, Change>} Changes
 * @param {{
 *   send: (changes: Changes) => Promise<'kept' | 'closed' | 'refused'>,
 *   onState: (state: 'saving' | 'saved' | 'failed' | 'closed' | 'refused') => void,
 *   revision: number,
 *   now?: () => number,
 *   wait?: (run: () => void, milliseconds: number) => unknown,
 *   cancel?: (timer: any) => void,
 * }} options `send` rejects when nothing is known to be kept
 */
export function createSaver({
  send,
  onState,
  revision,
  now = Date.now,
  wait = setTimeout,
  cancel = clearTimeout,
}) {
  /** @type {Changes} */
  let pending = {};
  /** @type {Changes} */
  let sending = {};
  let busy = false;
  let closed = false;
  let failures = 0;
  /** @type {unknown} */
  let timer = null;

  /** @param {number} milliseconds */
  function later(milliseconds) {
    cancel(timer);
    timer = wait(flush, milliseconds);
  }

  async function flush() {
    cancel(timer);
    if (busy || closed || Object.keys(pending).length === 0) return;
    busy = true;
    sending = pending;
    pending = {};
    onState('saving');
    try {
      const outcome = await send(sending);
      closed = outcome === 'closed';
      failures = 0;
      onState(outcome === 'kept' ? 'saved' : outcome);
    } catch {
      // What was typed meanwhile is newer than what could not be sent.
      pending = { ...sending, ...pending };
      failures++;
      onState('failed');
    }
    sending = {};
    busy = false;
    if (Object.keys(pending).length > 0) later(failures > 0 ? Math.min(1000 * 2 ** failures, 30_000) : 0);
  }

  return {
    /** A number higher than any before, near the clock, so that two tabs of one browser agree. */
    nextRevision() {
      revision = Math.max(revision + 1, now());
      return revision;
    },
    /**
     * @param {string} name
     * @param {string | string[]} value
     */
    change(name, value) {
      pending[name] = { value, revision: this.nextRevision() };
      later(400);
    },
    flush,
    /** Everything not known to be kept, for the last moment of a page. */
    unsent: () => ({ ...sending, ...pending }),
    /** The whole page is being sent: nothing more is needed. */
    stop() {
      cancel(timer);
      closed = true;
    },
    /** The page was sent and is shown again as it was. */
    resume() {
      closed = false;
    },
  };
}
