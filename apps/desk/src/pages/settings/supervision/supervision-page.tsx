import { useQuery } from '@tanstack/react-query';
import type { SupervisionPolicy } from '@throughline/sdk';
import { describeError } from '../../../api/describe-error.ts';
import { useCan } from '../../../api/permissions.ts';
import { queryClient } from '../../../api/query-client.ts';
import { savePolicy, supervisionPolicyQuery } from '../../../api/supervision-policy.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Switch } from '../../../ui/checkbox.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';

const choices = ['readersShown', 'draftsReadable'] as const;

/** What supervisors may see. Everybody can read it; a switch takes effect at once. */
export function SupervisionPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const query = useQuery({ ...supervisionPolicyQuery, refetchOnMount: 'always' });
  const set = async (before: SupervisionPolicy, change: Partial<SupervisionPolicy>) => {
    const { queryKey } = supervisionPolicyQuery;
    queryClient.setQueryData(queryKey, { ...before, ...change });
    try {
      await savePolicy({ ...before, ...change });
      showToast({ text: t('core.saved') });
    } catch (error) {
      queryClient.setQueryData(queryKey, before);
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.supervision')}
      intro={t('supervision.settings.intro')}
      width="form"
    >
      <Loaded query={query} skeleton={<FormSkeleton fields={2} />}>
        {(policy) => (
          <div className="flex flex-col gap-5">
            {choices.map((name) => (
              <div key={name}>
                <Switch
                  checked={policy[name]}
                  disabled={!mayManage}
                  onChange={(on) => void set(policy, { [name]: on })}
                >
                  <span className="font-medium">{t(`supervision.settings.${name}`)}</span>
                </Switch>
                <p className="pl-10 text-quiet text-sm">{t(`supervision.settings.${name}.text`)}</p>
              </div>
            ))}
          </div>
        )}
      </Loaded>
    </Frame>
  );
}
