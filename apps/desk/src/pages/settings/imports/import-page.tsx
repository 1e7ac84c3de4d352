import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CustomerImportDetail } from '@throughline/sdk';
import { Download, Play, Square } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { importQuery, leftOutPath, runImport, stopImport } from '../../../api/customer-imports.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { problemText } from '../parts/problem-text.ts';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { Found } from './found.tsx';
import { Progress } from './progress.tsx';
import { ReadingForm } from './reading-form.tsx';

/** One table on its way: how it is read, what it would become, what became of it. */
export function ImportPage() {
  const t = useTranslate();
  const { importId } = useParams({ from: '/desk/settings/imports/$importId' });
  const query = useQuery(importQuery(importId));
  return (
    <Frame
      title={query.data?.fileName ?? t('settings.imports')}
      back={{ to: '/settings/imports', label: t('settings.imports') }}
    >
      <Loaded query={query} skeleton={<FormSkeleton fields={4} />}>
        {(found) => <Stage key={found.id} found={found} />}
      </Loaded>
    </Frame>
  );
}

function Stage({ found }: { found: CustomerImportDetail }) {
  const t = useTranslate();
  switch (found.state) {
    case 'uploaded':
    case 'checked':
    case 'failed':
      return found.startable ? (
        <>
          {found.problem && <Note>{t(`imports.problem.${found.problem}`)}</Note>}
          <ReadingForm found={found} />
          {found.trial && <Checked found={found} />}
        </>
      ) : (
        <Note>{t('imports.expired')}</Note>
      );
    case 'checking':
    case 'running':
      return <UnderWay found={found} />;
    case 'cancelled':
    case 'done':
      return <Ended found={found} />;
  }
}

const Note = ({ children }: { children: ReactNode }) => (
  <p role="status" className="mb-4 rounded-md bg-warning-tint px-3 py-2 text-warning">
    {children}
  </p>
);

/** What the dry run found, and the step from there. */
function Checked({ found }: { found: CustomerImportDetail }) {
  const t = useTranslate();
  const language = useLanguage();
  const { trial } = found;
  if (!trial) return null;
  return (
    <section aria-labelledby="import-found" className="mt-8 border-t pt-5">
      <h2 id="import-found" className="mb-1 font-semibold">
        {t('imports.found')}
      </h2>
      <p className="mb-3 max-w-prose text-ink-2">
        {trial.whole
          ? t('imports.foundText')
          : t('imports.foundBeginning', { number: trial.rows.toLocaleString(language) })}
      </p>
      <Found found={found} counts={trial.counts} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Doing icon={Play} variant="primary" label={t('imports.run')} run={() => runImport(found.id)} />
        {trial.counts.doubtful + trial.counts.bad > 0 && <LeftOut id={found.id} />}
      </div>
    </section>
  );
}

function UnderWay({ found }: { found: CustomerImportDetail }) {
  const t = useTranslate();
  const running = found.state === 'running';
  return (
    <div className="max-w-xl">
      <Progress
        share={found.size ? found.bytesDone / found.size : 0}
        label={t(running ? 'imports.running' : 'imports.checking', { count: found.rowsDone })}
      />
      <p className="my-3 text-ink-2">{t(running ? 'imports.runningText' : 'imports.checkingText')}</p>
      <Doing icon={Square} label={t('imports.stop')} run={() => stopImport(found.id)} />
    </div>
  );
}

function Ended({ found }: { found: CustomerImportDetail }) {
  const t = useTranslate();
  const cancelled = found.state === 'cancelled';
  return (
    <section aria-label={t(`imports.state.${found.state}`)}>
      <p role="status" className="mb-3 max-w-prose text-ink-2">
        {t(cancelled ? 'imports.cancelledText' : 'imports.doneText')}
      </p>
      <Found found={found} counts={found.counts} />
      <div className="mt-4 flex flex-wrap gap-2">
        {cancelled && found.startable && (
          <Doing icon={Play} variant="primary" label={t('imports.goOn')} run={() => runImport(found.id)} />
        )}
        {found.reading !== null && found.counts.doubtful + found.counts.bad > 0 && <LeftOut id={found.id} />}
      </div>
    </section>
  );
}

function LeftOut({ id }: { id: string }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <a href={leftOutPath(id, language)} download className={buttonClass('secondary')}>
      <Icon as={Download} />
      {t('imports.leftOut')}
    </a>
  );
}

function Doing(props: {
  icon: typeof Play;
  label: string;
  variant?: 'primary' | 'secondary';
  run: () => Promise<void>;
}) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const click = async () => {
    setBusy(true);
    setProblem('');
    try {
      await props.run();
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant={props.variant ?? 'secondary'}
        icon={props.icon}
        busy={busy}
        onClick={() => void click()}
      >
        {props.label}
      </Button>
      <p role="alert" className="w-full text-risk empty:hidden">
        {problem}
      </p>
    </>
  );
}
