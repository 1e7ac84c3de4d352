import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Rule } from '@throughline/sdk';
import { useState } from 'react';
import { changeRule, deleteRule, rulesQuery } from '../../../api/automation.ts';
import { describeError } from '../../../api/describe-error.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleNotice } from './rules-page.tsx';

export function RulePage() {
  const t = useTranslate();
  const { ruleId } = useParams({ from: '/desk/settings/rules/$ruleId' });
  const rules = useQuery(rulesQuery);
  const rule = rules.data?.find((entry) => entry.id === ruleId);
  return (
    <Frame
      title={rule?.name ?? t('settings.rules')}
      back={{ to: '/settings/rules', label: t('settings.rules') }}
      width="wide"
      actions={rule && <Actions rule={rule} />}
    >
      <Loaded query={rules} skeleton={<FormSkeleton fields={4} />}>
        {() => (rule ? <Detail key={rule.id} rule={rule} /> : <NotFoundPage />)}
      </Loaded>
    </Frame>
  );
}

function Actions({ rule }: { rule: Rule }) {
  const t = useTranslate();
  const switchTo = (live: boolean) =>
    changeRule(rule.id, { state: live ? 'live' : 'off' }).catch((error) =>
      showToast({ kind: 'error', text: describeError(error, t) }),
    );
  return (
    <>
      <Link to="/settings/rules/$ruleId/log" params={{ ruleId: rule.id }} className={buttonClass('ghost')}>
        {t('automation.log')}
      </Link>
      <Switch checked={rule.state === 'live'} onChange={(live) => void switchTo(live)}>
        {t('automation.live')}
      </Switch>
    </>
  );
}

function Detail({ rule }: { rule: Rule }) {
  const t = useTranslate();
  const { name, trigger, conditions, actions, version } = rule;
  return (
    <>
      <RuleNotice rule={rule} />
      <RuleForm
        form={`rules/${rule.id}`}
        ruleId={rule.id}
        saved={{ name, trigger, conditions, actions }}
        onSave={async (input, done) => {
          await changeRule(rule.id, { ...input, version });
          done();
          showToast({ text: t('core.saved') });
        }}
      />
      <Deletion rule={rule} />
    </>
  );
}

function Deletion({ rule }: { rule: Rule }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('automation.delete')} text={t('automation.deleteText')}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('automation.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('automation.deleteTitle', { name: rule.name })}
        action={t('automation.delete')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await deleteRule(rule.id);
          await navigate({ to: '/settings/rules' });
        }}
      >
        {t('automation.deleteText')}
      </Confirm>
    </Section>
  );
}
