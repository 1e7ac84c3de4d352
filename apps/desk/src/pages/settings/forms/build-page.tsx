import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formQuery } from '../../../api/forms.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { Builder } from './builder/builder.tsx';
import { FormFrame } from './form-frame.tsx';

export function BuildPage() {
  const t = useTranslate();
  const { formId } = useParams({ from: '/desk/settings/forms/$formId' });
  const mayManage = useCan()('forms:manage');
  const query = useQuery(formQuery(formId));
  return (
    <FormFrame form={query.data} title={t('settings.forms')} back="/settings/forms">
      <Loaded
        query={query}
        skeleton={
          <div className="max-w-xl p-6">
            <FormSkeleton fields={6} />
          </div>
        }
      >
        {(form) => (
          <Builder
            key={form.id}
            storedAs={`form/${form.id}`}
            form={form}
            start={form.definition}
            disabled={!mayManage}
            onSaved={(saved) => showToast({ text: t('forms.saved', { version: saved.version }) })}
          />
        )}
      </Loaded>
    </FormFrame>
  );
}
