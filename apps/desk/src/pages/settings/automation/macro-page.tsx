import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Macro } from '@throughline/sdk';
import { changeMacro, createMacro, deleteMacro, macrosQuery } from '../../../api/automation.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { offerUndo } from '../../../shell/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { MacroForm } from './macro-form.tsx';
import { newAction } from './rule-values.ts';

export function NewMacroPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Frame
      title={t('automation.macro.add')}
      back={{ to: '/settings/macros', label: t('settings.macros') }}
      width="form"
    >
      <MacroForm
        form="macros/new"
        isNew
        disabled={false}
        saved={{ name: '', shared: false, actions: [newAction.label] }}
        onSave={async (input, done) => {
          await createMacro(input);
          done();
          showToast({ text: t('core.saved') });
          await navigate({ to: '/settings/macros' });
        }}
      />
    </Frame>
  );
}

export function MacroPage() {
  const t = useTranslate();
  const { macroId } = useParams({ from: '/desk/settings/macros/$macroId' });
  const mayShare = useCan()('macros:share');
  const macros = useQuery(macrosQuery);
  const macro = macros.data?.find((entry) => entry.id === macroId);
  const readOnly = macro?.shared === true && !mayShare;
  return (
    <Frame
      readOnly={readOnly}
      title={macro?.name ?? t('settings.macros')}
      back={{ to: '/settings/macros', label: t('settings.macros') }}
      width="form"
    >
      <Loaded query={macros} skeleton={<FormSkeleton fields={3} />}>
        {() => (macro ? <Detail key={macro.id} macro={macro} readOnly={readOnly} /> : <NotFoundPage />)}
      </Loaded>
    </Frame>
  );
}

function Detail({ macro, readOnly }: { macro: Macro; readOnly: boolean }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { name, shared, actions } = macro;
  const remove = async () => {
    await deleteMacro(macro.id);
    await navigate({ to: '/settings/macros' });
    offerUndo(t('automation.macro.deleted', { name }), () => void createMacro({ name, shared, actions }));
  };
  return (
    <>
      <MacroForm
        form={`macros/${macro.id}`}
        isNew={false}
        disabled={readOnly}
        saved={{ name, shared, actions }}
        onSave={async (input, done) => {
          await changeMacro(macro.id, input);
          done();
          showToast({ text: t('core.saved') });
        }}
      />
      {!readOnly && (
        <Section title={t('automation.macro.delete')}>
          <Button variant="danger" onClick={() => void remove()}>
            {t('automation.macro.delete')}
          </Button>
        </Section>
      )}
    </>
  );
}
