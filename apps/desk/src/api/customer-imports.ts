import { queryOptions } from '@tanstack/react-query';
import { type CustomerImportDetail, type ImportReading, type Language, resultOf } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';
import { sendFile } from './send-file.ts';

const key = ['customer-imports'];
/** While something is under way it is asked for so often, milliseconds. */
const lookEvery = 1500;
const isBusy = (state: string | undefined): boolean => state === 'checking' || state === 'running';

/** Newest first. */
export const importsQuery = queryOptions({
  queryKey: key,
  queryFn: async () => (await resultOf(api.http.GET('/api/v1/customer-imports'))).items,
  refetchOnMount: 'always',
  refetchInterval: ({ state }) => (state.data?.some((each) => isBusy(each.state)) ? lookEvery : false),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id],
    queryFn: () => resultOf(api.http.GET('/api/v1/customer-imports/{id}', { params: { path: { id } } })),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (isBusy(state.data?.state) ? lookEvery : false),
  });

/** Where a browser fetches the rows that were left out. */
export const leftOutPath = (id: string, language: Language): string =>
  `/api/v1/customer-imports/${id}/left-out?language=${language}`;

/** @param onProgress share sent so far, from 0 to 1 @throws ApiError */
export async function uploadTable(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<CustomerImportDetail> {
  const made = await sendFile<CustomerImportDetail>('/api/v1/customer-imports', file, onProgress, signal);
  queryClient.setQueryData([...key, made.id], made);
  return made;
}

/** @throws ApiError */
export async function chooseReading(id: string, reading: ImportReading): Promise<void> {
  const changed = await resultOf(
    api.http.PUT('/api/v1/customer-imports/{id}/reading', { params: { path: { id } }, body: reading }),
  );
  queryClient.setQueryData([...key, id], changed);
}

/** @throws ApiError */
export const tryOut = (id: string): Promise<void> =>
  change(id, async () => {
    await resultOf(api.http.POST('/api/v1/customer-imports/{id}/dry-run', { params: { path: { id } } }));
  });

/** @throws ApiError */
export const runImport = (id: string): Promise<void> =>
  change(id, async () => {
    await resultOf(api.http.POST('/api/v1/customer-imports/{id}/run', { params: { path: { id } } }));
  });

/** @throws ApiError */
export const stopImport = (id: string): Promise<void> =>
  change(id, async () => {
    await resultOf(api.http.DELETE('/api/v1/customer-imports/{id}/run', { params: { path: { id } } }));
  });

async function change(id: string, doing: () => Promise<void>): Promise<void> {
  await doing();
  await queryClient.invalidateQueries({ queryKey: [...key, id] });
}
