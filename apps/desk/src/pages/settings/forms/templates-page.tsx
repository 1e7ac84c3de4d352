import { Link, useSearch } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { ReadOnlyNote } from '../parts/read-only-note.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { templateIcons, templateIds } from './templates/index.ts';

/** What to start a form from. */
export function TemplatesPage() {
  const t = useTranslate();
  const search = useSearch({ from: '/desk/settings/forms/new' });
  const mayManage = useCan()('forms:manage');
  return (
    <Frame
      title={t('forms.new')}
      intro={t('forms.templates.intro')}
      back={
        search.from === 'welcome'
          ? { to: '/welcome', label: t('core.welcome') }
          : { to: '/settings/forms', label: t('settings.forms') }
      }
    >
      {!mayManage && <ReadOnlyNote />}
      <Rows label={t('forms.templates')}>
        {templateIds.map((id) => (
          <Row
            key={id}
            leading={<Icon as={templateIcons[id]} size={18} className="text-ink-2" />}
            title={
              mayManage ? (
                <Link
                  to="/settings/forms/new/$template"
                  params={{ template: id }}
                  search={search}
                  className={rowLinkClass}
                >
                  {t(`forms.template.${id}`)}
                </Link>
              ) : (
                <span className="font-medium">{t(`forms.template.${id}`)}</span>
              )
            }
            text={<span className="whitespace-normal">{t(`forms.template.${id}.text`)}</span>}
            trailing={mayManage && <Icon as={ChevronRight} className="text-ink-3" />}
          />
        ))}
      </Rows>
    </Frame>
  );
}
