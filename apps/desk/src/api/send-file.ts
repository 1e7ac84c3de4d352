import { ApiError, type Problem } from '@throughline/sdk';

/**
 * Sends one file. `fetch` tells nothing of how far it is, hence the older interface.
 * @param onProgress share sent so far, from 0 to 1
 * @throws ApiError
 */
export function sendFile<Answer>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () =>
      reject(new ApiError('network', 0, 'The server could not be reached.')),
    );
    request.addEventListener('abort', () => reject(new ApiError('network', 0, 'The upload was given up.')));
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Answer);
      else reject(problemOf(request));
    });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', path);
    request.send(form);
  });
}

function problemOf(request: XMLHttpRequest): ApiError {
  try {
    const problem = JSON.parse(request.responseText) as Problem;
    return new ApiError(problem.code, request.status, problem.detail ?? problem.title, problem.fields ?? []);
  } catch {
    return new ApiError('unreadable', request.status, request.statusText);
  }
}
