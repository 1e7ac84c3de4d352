import {
  type VisitorFile,
  type VisitorSession,
  type VisitorSessionRequest,
  visitorProtocols,
  type Wire,
  type WireListener,
} from '@throughline/realtime';

/** The server's answer that no repetition will change. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Api {
  session(request: VisitorSessionRequest): Promise<VisitorSession>;
  socket(token: string, listener: WireListener): Wire;
  /** @param progress called with 0 … 1 */
  upload(token: string, file: File, progress: (part: number) => void): Promise<VisitorFile>;
  url(path: string): string;
}

/** @param base origin of the server, without a trailing slash */
export function openApi(base: string): Api {
  return {
    url: (path) => new URL(path, base).href,

    /** @throws Refused when the server says no, TypeError when it cannot be reached */
    async session(request) {
      const response = await fetch(`${base}/widget/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        credentials: 'omit',
      });
      if (response.ok) return response.json();
      const problem = await response.json().catch(() => ({}));
      const message = `${problem.detail ?? problem.title ?? response.status}`;
      const again = response.status >= 500 || response.status === 429;
      throw again ? new Error(message) : new Refused(problem.code ?? 'refused', message);
    },

    socket(token, listener) {
      const socket = new WebSocket(
        `${base.replace(/^http/, 'ws')}/widget/v1/socket`,
        visitorProtocols(token),
      );
      socket.onopen = () => listener.open();
      socket.onmessage = ({ data }) => listener.message(String(data));
      socket.onclose = ({ code }) => listener.close(code);
      return socket;
    },

    // fetch tells nothing of an upload's progress.
    upload: (token, file, progress) =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', `${base}/widget/v1/files`);
        request.setRequestHeader('authorization', `Bearer ${token}`);
        request.setRequestHeader('content-type', 'application/octet-stream');
        request.setRequestHeader('x-filename', encodeURIComponent(file.name));
        request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
        request.onerror = () => reject(new Error('network'));
        request.onload = () =>
          request.status === 200
            ? resolve(JSON.parse(request.responseText))
            : reject(new Error(`status ${request.status}`));
        request.send(file);
      }),
  };
}
