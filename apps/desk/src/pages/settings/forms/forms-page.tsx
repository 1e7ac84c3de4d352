import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Form } from '@throughline/sdk';
import { FileText, Plus } from 'lucide-react';
import { formsQuery, switchForm } from '../../../api/forms.ts';
import { useTeams } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { ReadOnlyNote } from '../parts/read-only-note.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { shownText } from './model/texts.ts';

export function FormsPage() {
  const t = useTranslate();
  const mayManage = useCan()('forms:manage');
  const forms = useQuery(formsQuery);
  return (
    <Frame title={t('settings.forms')} intro={t('forms.intro')} actions={mayManage && <NewFormLink />}>
      {!mayManage && <ReadOnlyNote />}
      <Loaded query={forms} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={FileText} title={t('forms.empty')} action={mayManage && <NewFormLink />}>
              {t('forms.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.forms')}>
              {list.map((form) => (
                <FormRow key={form.id} form={form} mayManage={mayManage} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Frame>
  );
}

function NewFormLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/forms/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('forms.new')}
    </Link>
  );
}

function FormRow({ form, mayManage }: { form: Form; mayManage: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const title = shownText(form.definition.title, language);
  const team = useTeams().find((entry) => entry.id === form.teamId);
  return (
    <Row
      leading={<Icon as={FileText} size={18} className="text-ink-2" />}
      faded={!form.enabled}
      title={
        <>
          <Link to="/settings/forms/$formId" params={{ formId: form.id }} className={rowLinkClass}>
            {title}
          </Link>
          {form.advice.length > 0 && (
            <span title={form.advice.map((one) => t(`forms.advice.${one}`)).join('\n')}>
              <Chip tone="warning">{t('forms.advice')}</Chip>
            </span>
          )}
        </>
      }
      text={[`/f/${form.slug}`, team?.name ?? t('forms.noTeam')].join(' · ')}
      trailing={
        <>
          <Counts form={form} title={title} />
          {mayManage ? (
            <Switch checked={form.enabled} onChange={(enabled) => void switchForm(form, title, enabled)}>
              <span className="sr-only">{t('forms.onSwitch', { title })}</span>
            </Switch>
          ) : (
            <span className="text-quiet">{t(form.enabled ? 'forms.on' : 'forms.off')}</span>
          )}
        </>
      }
    />
  );
}

/** What came in lately; every number opens what it counts. */
function Counts({ form, title }: { form: Form; title: string }) {
  const t = useTranslate();
  const states = ['submitted', 'draft', 'abandoned', 'held'] as const;
  const counted = states.filter((state) => state === 'submitted' || form.recent[state] > 0);
  return (
    <span className="flex items-center gap-1 max-sm:hidden" title={t('forms.lately')}>
      {counted.map((state) => (
        <Link
          key={state}
          to="/settings/forms/$formId/submissions"
          params={{ formId: form.id }}
          search={{ show: state }}
          className="rounded-md px-1.5 py-1 text-quiet text-sm tabular-nums hover:bg-ground-3 hover:text-ink"
        >
          <span className={state === 'held' ? 'text-warning' : ''}>
            {t(`forms.count.${state}`, { count: form.recent[state] })}
          </span>
          <span className="sr-only">: {title}</span>
        </Link>
      ))}
    </span>
  );
}
