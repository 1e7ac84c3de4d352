import type { Channel, ConversationRow, QueuePage } from '@throughline/sdk';
import { belongs, compareRows, type Looker, type QueueFilter } from './filter.ts';
import type { RowStore } from './row-store.ts';

export interface QueueListState {
  /** In the order shown. Never re-ordered by news, so that nothing moves under the cursor. */
  ids: readonly string[];
  /** Rows that belong into the list and wait to be shown. */
  arrivals: ReadonlySet<string>;
  hasMore: boolean;
  status: 'loading' | 'ready' | 'failed';
  error: unknown;
}

export interface QueueListContext {
  rows: RowStore;
  fetchPage: (cursor: string | undefined) => Promise<QueuePage>;
  looker: () => Looker;
  /** Milliseconds since the epoch. */
  now: () => number;
  channels: () => readonly Channel[];
}

/** Milliseconds after which the server is asked about rows only it can tell of. */
export const peekAfter = 3000;

/** One list of the queue: loads pages, notices what arrives and leaves, and moves rows only when asked. */
export class QueueList {
  readonly filter: QueueFilter;
  readonly #context: QueueListContext;
  readonly #listeners = new Set<() => void>();
  #state: QueueListState = { ids: [], arrivals: new Set(), hasMore: false, status: 'loading', error: null };
  #known = new Set<string>();
  #cursor: string | undefined;
  #loading: Promise<void> | null = null;
  #turn = 0;
  #peekTimer: ReturnType<typeof setTimeout> | undefined;
  /** While rows of a look are taken in, they ask for no further one. */
  #takingIn = false;

  constructor(filter: QueueFilter, context: QueueListContext) {
    this.filter = filter;
    this.#context = context;
  }

  get state(): QueueListState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads the first page afresh; the order may change and arrivals come in. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.#loading = null;
    await this.#load(undefined, turn);
  }

  /** Loads the next page; does nothing while one is on its way or when there is none. */
  loadMore(): Promise<void> {
    if (!this.#state.hasMore) return Promise.resolve();
    this.#loading ??= this.#load(this.#cursor, this.#turn).finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  /**
   * Asks what only the server can tell. Rows that are new wait as arrivals; nothing moves, and a failure changes
   * nothing: the next look comes.
   */
  async peek(): Promise<void> {
    clearTimeout(this.#peekTimer);
    this.#peekTimer = undefined;
    const turn = this.#turn;
    const page = await this.#context.fetchPage(undefined).catch(() => null);
    if (!page || turn !== this.#turn || this.#state.status !== 'ready') return;
    this.#takingIn = true;
    this.#context.rows.put(page.items);
    this.#takingIn = false;
    for (const row of page.items)
      if (!this.#known.has(row.id) && !this.#state.arrivals.has(row.id)) this.#arrive(row);
  }

  async #load(cursor: string | undefined, turn: number): Promise<void> {
    try {
      const page = await this.#context.fetchPage(cursor);
      if (turn !== this.#turn) return;
      this.#context.rows.put(page.items);
      const before = cursor === undefined ? [] : this.#state.ids;
      if (cursor === undefined) this.#known = new Set();
      const fresh = page.items.map((row) => row.id).filter((id) => !this.#known.has(id));
      for (const id of fresh) this.#known.add(id);
      const arrivals = new Set([...this.#state.arrivals].filter((id) => !this.#known.has(id)));
      this.#cursor = page.nextCursor ?? undefined;
      this.#set({
        ids: [...before, ...fresh],
        arrivals: cursor === undefined ? new Set() : arrivals,
        hasMore: page.nextCursor !== null,
        status: 'ready',
        error: null,
      });
    } catch (error) {
      if (turn === this.#turn) this.#set({ status: 'failed', error });
    }
  }

  /** Lets the rows go that no longer belong. For the moment a list is shown again: no cursor stands in it yet. */
  tidy(): void {
    const gone = this.#state.ids.filter((id) => {
      const row = this.#context.rows.get(id);
      return row !== undefined && this.belongs(row) === 'no';
    });
    for (const id of gone) this.#known.delete(id);
    if (gone.length > 0) this.#set({ ids: this.#state.ids.filter((id) => !gone.includes(id)) });
  }

  /** Called for every row that changed. `own`: the change was made here, so a row that leaves may go at once. */
  notice(row: ConversationRow, own: boolean): void {
    if (this.#state.status === 'loading') return;
    const verdict = this.belongs(row);
    if (this.#known.has(row.id)) {
      if (verdict === 'no' && own) this.#remove(row.id);
      return;
    }
    if (verdict === 'yes' && own) this.#insert(row);
    else if (verdict === 'yes') this.#arrive(row);
    else if (verdict === 'unknown') this.#peekSoon();
    else if (this.#state.arrivals.has(row.id)) this.#dropArrival(row.id);
  }

  belongs(row: ConversationRow): ReturnType<typeof belongs> {
    if (this.filter.view === 'mentions' && (this.#known.has(row.id) || this.#state.arrivals.has(row.id)))
      return 'yes';
    return belongs(row, this.filter, this.#context.looker(), this.#context.channels(), this.#context.now());
  }

  #peekSoon(): void {
    if (!this.#takingIn) this.#peekTimer ??= setTimeout(() => void this.peek(), peekAfter);
  }

  /** Puts a row that an undo brought back to where the order wants it; its author asked for the movement. */
  #insert(row: ConversationRow): void {
    const { rows } = this.#context;
    const index = this.#state.ids.findIndex((id) => {
      const other = rows.get(id);
      return other !== undefined && compareRows(other, row, this.filter.sort) > 0;
    });
    if (index < 0 && this.#state.hasMore) return;
    this.#known.add(row.id);
    this.#dropArrival(row.id);
    this.#set({
      ids: index < 0 ? [...this.#state.ids, row.id] : this.#state.ids.toSpliced(index, 0, row.id),
    });
  }

  #arrive(row: ConversationRow): void {
    const last = this.#state.ids.at(-1);
    const lastRow = last === undefined ? undefined : this.#context.rows.get(last);
    // Where somebody was told of something is in no order that a row tells of: what is new stands above.
    const isBelow =
      lastRow === undefined ||
      (this.filter.view !== 'mentions' && compareRows(lastRow, row, this.filter.sort) <= 0);
    if (!isBelow) {
      this.#set({ arrivals: new Set([...this.#state.arrivals, row.id]) });
      return;
    }
    // Below all that is loaded: a later page will bring it, or it can be appended without moving anything.
    if (this.#state.hasMore) return;
    this.#known.add(row.id);
    this.#set({ ids: [...this.#state.ids, row.id] });
  }

  #dropArrival(id: string): void {
    this.#set({ arrivals: new Set([...this.#state.arrivals].filter((entry) => entry !== id)) });
  }

  #remove(id: string): void {
    this.#known.delete(id);
    this.#set({ ids: this.#state.ids.filter((entry) => entry !== id) });
  }

  #set(change: Partial<QueueListState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
