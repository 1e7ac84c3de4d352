import type { Agent } from '@throughline/sdk';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { changeAgent } from '../../../api/manage-people.ts';
import { translate, useTranslate } from '../../../i18n/index.ts';
import { offerUndo } from '../../../shell/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { problemText } from '../parts/problem-text.ts';
import { Section } from '../parts/section.tsx';
import { NewPasswordDialog } from './new-password-dialog.tsx';

/** Help for somebody who cannot sign in any more, and the end of signing in for somebody who leaves. */
export function SignInSection({ agent, isMe }: { agent: Agent; isMe: boolean }) {
  const t = useTranslate();
  const [asking, setAsking] = useState<'password' | 'second-factor' | null>(null);
  const close = () => setAsking(null);
  return (
    <Section title={t('people.signIn')}>
      <dl className="flex flex-col gap-4">
        <Choice text={t('people.signIn.password')}>
          <Button onClick={() => setAsking('password')}>{t('people.signIn.passwordAction')}</Button>
        </Choice>
        <Choice text={t('people.signIn.secondFactor')}>
          <Button onClick={() => setAsking('second-factor')}>{t('people.signIn.secondFactorAction')}</Button>
        </Choice>
        {!isMe && (
          <Choice text={t(agent.active ? 'people.signIn.deactivate' : 'people.signIn.reactivate')}>
            <Button
              variant={agent.active ? 'danger' : 'secondary'}
              onClick={() => void setActive(agent, !agent.active)}
            >
              {t(agent.active ? 'people.signIn.deactivateAction' : 'people.signIn.reactivateAction')}
            </Button>
          </Choice>
        )}
      </dl>
      {asking === 'password' && <NewPasswordDialog agent={agent} onClose={close} />}
      <Confirm
        open={asking === 'second-factor'}
        title={t('people.signIn.secondFactorTitle', { name: agent.name })}
        action={t('people.signIn.secondFactorAction')}
        onClose={close}
        onConfirm={async () => {
          await api.dropAgentTwoFactor(agent.id);
          showToast({ text: t('people.signIn.secondFactorDone', { name: agent.name }) });
        }}
      >
        {t('people.signIn.secondFactorText')}
      </Confirm>
    </Section>
  );
}

function Choice({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <dt className="min-w-52 flex-1 text-ink-2">{text}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Ends or restores somebody's access at once; can be undone. */
async function setActive(agent: Agent, active: boolean): Promise<void> {
  try {
    await changeAgent(agent.id, { active });
    const text = translate(active ? 'people.reactivated' : 'people.deactivated', { name: agent.name });
    offerUndo(text, () => void setActive(agent, !active));
  } catch (error) {
    showToast({ kind: 'error', text: problemText(error, translate) });
  }
}
