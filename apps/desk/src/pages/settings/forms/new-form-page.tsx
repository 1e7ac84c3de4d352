import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Builder } from './builder/builder.tsx';
import { FormFrame } from './form-frame.tsx';
import { isTemplate, templates } from './templates/index.ts';

/** A form that is not saved yet, begun from a template. */
export function NewFormPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayManage = useCan()('forms:manage');
  const { template } = useParams({ from: '/desk/settings/forms/new/$template' });
  const search = useSearch({ from: '/desk/settings/forms/new/$template' });
  const definition = useMemo(() => (isTemplate(template) ? templates[template]() : null), [template]);
  if (!definition) return <NotFoundPage />;
  return (
    <FormFrame title={t('forms.new')} back="/settings/forms/new" search={search}>
      <Builder
        storedAs={`form/new/${template}`}
        form={null}
        start={definition}
        disabled={!mayManage}
        onSaved={(form) => {
          showToast({ text: t('core.saved') });
          void navigate({
            to: '/settings/forms/$formId/embed',
            params: { formId: form.id },
            search,
          });
        }}
      />
    </FormFrame>
  );
}
