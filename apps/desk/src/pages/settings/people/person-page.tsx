import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Agent } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { changeAgent } from '../../../api/manage-people.ts';
import { agentsQuery, useMe } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { NameField, type PersonValues, PlaceFields } from './person-fields.tsx';
import { SignInSection } from './sign-in-section.tsx';

const fields = ['name', 'role', 'language', 'teamIds', 'capacity'];

export function PersonPage() {
  const t = useTranslate();
  const { agentId } = useParams({ from: '/desk/settings/people/$agentId' });
  const mayManage = useCan()('people:manage');
  const me = useMe();
  const agents = useQuery(agentsQuery);
  const agent = agents.data?.find((entry) => entry.id === agentId);
  return (
    <Frame
      readOnly={!mayManage}
      title={agent?.name ?? t('settings.people')}
      back={{ to: '/settings/people', label: t('settings.people') }}
      width="form"
    >
      <Loaded query={agents} skeleton={<FormSkeleton fields={5} />}>
        {() =>
          agent ? (
            <>
              <PersonForm key={agent.id} agent={agent} disabled={!mayManage} />
              {mayManage && <SignInSection agent={agent} isMe={agent.id === me.id} />}
            </>
          ) : (
            <NotFoundPage />
          )
        }
      </Loaded>
    </Frame>
  );
}

function PersonForm({ agent, disabled }: { agent: Agent; disabled: boolean }) {
  const t = useTranslate();
  const { name, role, language, teamIds, capacity } = agent;
  const edits = useEdits<PersonValues & { capacity: number | null }>(`people/${agent.id}`, {
    name,
    role,
    language,
    teamIds,
    capacity,
  });
  const save = useSave((field) => fields.includes(field));
  const { values } = edits;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (values.name.trim() === '') return save.refuse({ name: t('settings.problem.required') });
    await save.run(async () => {
      await changeAgent(agent.id, { ...values, name: values.name.trim() });
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  const shared = {
    values,
    disabled,
    problem: save.problem,
    onChange: (next: Partial<PersonValues>) => {
      edits.set(next);
      for (const field of Object.keys(next)) save.touch(field);
    },
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={agent.name}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <NameField {...shared} />
        <Field label={t('account.address')} help={t('people.addressFixed')}>
          <Input value={agent.email} readOnly />
        </Field>
        <PlaceFields {...shared} />
        <Field label={t('people.capacity')} help={t('people.capacityHelp')} error={save.problem('capacity')}>
          <Input
            type="number"
            min={1}
            max={100}
            value={values.capacity ?? ''}
            disabled={disabled}
            className="max-w-28 tabular-nums"
            onChange={({ target }) => {
              edits.set({ capacity: target.value === '' ? null : target.valueAsNumber });
              save.touch('capacity');
            }}
          />
        </Field>
      </div>
      {!disabled && (
        <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={edits.discard} />
      )}
    </form>
  );
}
