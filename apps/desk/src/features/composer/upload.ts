import type { FileRef } from '@throughline/sdk';
import { sendFile } from '../../api/send-file.ts';

/**
 * Sends one file.
 * @param onProgress share sent so far, from 0 to 1
 * @throws ApiError
 */
export const uploadFile = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FileRef> => sendFile('/api/v1/files', file, onProgress, signal);
