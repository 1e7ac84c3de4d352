import { queryOptions } from '@tanstack/react-query';
import type { Form, FormPatch } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { channelsQuery } from './channels.ts';
import { api } from './client.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

/** Counts change without the desk's doing: a page that shows them asks again, in milliseconds. */
const countsEvery = 15_000;

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: async () => (await api.forms()).items,
  refetchInterval: countsEvery,
  refetchOnMount: 'always',
});

export const formQuery = (id: string) =>
  queryOptions({ queryKey: ['forms', id], queryFn: () => api.form(id), refetchOnMount: 'always' });

/** @throws ApiError naming the bad fields */
export async function createForm(input: Parameters<typeof api.createForm>[0]): Promise<Form> {
  return put(await api.createForm(input));
}

/** @throws ApiError naming the bad fields; `form_changed` when `basedOn` is not the newest version */
export async function changeForm(id: string, patch: FormPatch): Promise<Form> {
  return put(await api.patchForm(id, patch));
}

/** Switches a form on or off at once; switching off can be undone. */
export async function switchForm(form: Form, title: string, enabled: boolean): Promise<void> {
  put({ ...form, enabled });
  try {
    await changeForm(form.id, { enabled });
    if (enabled) showToast({ id: 'undo', text: translate('forms.switchedOn', { title }) });
    else offerUndo(translate('forms.switchedOff', { title }), () => void switchForm(form, title, true));
  } catch (error) {
    put(form);
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
}

function put(form: Form): Form {
  queryClient.setQueryData(formQuery(form.id).queryKey, form);
  queryClient.setQueryData(formsQuery.queryKey, (forms) => {
    if (!forms) return forms;
    if (!forms.some((entry) => entry.id === form.id)) return [form, ...forms];
    return forms.map((entry) => (entry.id === form.id ? form : entry));
  });
  // A form brings its channel along.
  void queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
  return form;
}
