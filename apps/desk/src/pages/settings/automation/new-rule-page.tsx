import { useNavigate, useSearch } from '@tanstack/react-router';
import { createRule } from '../../../api/automation.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { RuleForm } from './rule-form.tsx';
import { emptyRule } from './rule-values.ts';
import { useTemplates } from './templates.tsx';

export function NewRulePage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { template = '' } = useSearch({ from: '/desk/settings/rules/new' });
  const begun = useTemplates().find((each) => each.id === template)?.values ?? emptyRule;
  return (
    <Frame
      title={t('automation.add')}
      back={{ to: '/settings/rules', label: t('settings.rules') }}
      width="wide"
    >
      <RuleForm
        key={template}
        form={`rules/new ${template}`}
        ruleId={null}
        saved={begun}
        onSave={async (input, done) => {
          const ruleId = await createRule(input);
          done();
          showToast({ text: t('automation.savedDraft') });
          await navigate({ to: '/settings/rules/$ruleId', params: { ruleId } });
        }}
      />
    </Frame>
  );
}
