import type { VisitorConfig, VisitorFile } from '@throughline/realtime';
import type { Api } from './api.ts';

export interface Upload {
  id: number;
  name: string;
  /** 0 … 1 */
  progress: number;
  state: 'running' | 'done' | 'failed' | 'refused';
  /** Why it was refused: its size, or how many there are. */
  reason?: 'size' | 'count';
  file?: File;
  stored?: VisitorFile;
}

export interface UploadsOptions {
  api: Api;
  token(): string | null;
  config(): VisitorConfig | null;
  /** Stored files a draft of an earlier page had. */
  before: VisitorFile[];
  changed(): void;
}

let count = 0;

/** The files of the message being written. They are sent to the server as soon as they are chosen. */
export class Uploads {
  list: Upload[];
  readonly #options: UploadsOptions;

  constructor(options: UploadsOptions) {
    this.#options = options;
    this.list = options.before.map((stored) => ({
      id: ++count,
      name: stored.filename,
      progress: 1,
      state: 'done',
      stored,
    }));
  }

  get stored(): VisitorFile[] {
    return this.list.flatMap(({ stored }) => stored ?? []);
  }

  get running(): boolean {
    return this.list.some(({ state }) => state === 'running');
  }

  add(files: Iterable<File>): void {
    const config = this.#options.config();
    for (const file of files) {
      const upload: Upload = { id: ++count, name: file.name, progress: 0, state: 'running', file };
      const taken = this.list.filter(({ state }) => state !== 'refused').length;
      if (config && file.size > config.maxFileBytes)
        Object.assign(upload, { state: 'refused', reason: 'size' });
      else if (config && taken >= config.maxFiles)
        Object.assign(upload, { state: 'refused', reason: 'count' });
      this.list = [...this.list, upload];
      if (upload.state === 'running') void this.#run(upload);
    }
    this.#options.changed();
  }

  retry(id: number): void {
    const upload = this.list.find((upload) => upload.id === id);
    if (upload?.state === 'failed') void this.#run(upload);
  }

  remove(id: number): void {
    this.list = this.list.filter((upload) => upload.id !== id);
    this.#options.changed();
  }

  clear(): void {
    this.list = [];
  }

  async #run({ id, file }: Upload): Promise<void> {
    const { api, token, changed } = this.#options;
    const update = (change: Partial<Upload>) => {
      this.list = this.list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
      changed();
    };
    update({ state: 'running', progress: 0 });
    try {
      if (!file) return;
      const stored = await api.upload(token() ?? '', file, (progress) => update({ progress }));
      update({ state: 'done', progress: 1, stored });
    } catch {
      update({ state: 'failed' });
    }
  }
}
