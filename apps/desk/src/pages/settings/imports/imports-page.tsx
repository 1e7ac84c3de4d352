import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CustomerImport } from '@throughline/sdk';
import { Sheet, Upload } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { importsQuery, uploadTable } from '../../../api/customer-imports.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { problemText } from '../parts/problem-text.ts';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { countsText } from './counts-text.ts';
import { Progress } from './progress.tsx';

/** Tables of customers: a new one, and those there were. */
export function ImportsPage() {
  const t = useTranslate();
  const query = useQuery(importsQuery);
  return (
    <Frame title={t('settings.imports')} intro={t('imports.intro')}>
      <UploadPlace />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={Sheet} title={t('imports.empty')}>
              {t('imports.emptyText')}
            </EmptyState>
          ) : (
            <>
              <h2 className="mt-6 mb-2 font-semibold">{t('imports.earlier')}</h2>
              <ul aria-label={t('imports.earlier')} className="rounded-lg border">
                {items.map((each) => (
                  <ImportRow key={each.id} found={each} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Frame>
  );
}

/** A table by choice or by drop; how far it is while it is sent. */
function UploadPlace() {
  const t = useTranslate();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController>(null);
  const [share, setShare] = useState<number>();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');
  // Who goes elsewhere gives the upload up.
  useEffect(() => () => sending.current?.abort(), []);
  const take = async (file: File | undefined) => {
    if (!file || share !== undefined) return;
    setProblem('');
    setShare(0);
    sending.current = new AbortController();
    try {
      const made = await uploadTable(file, setShare, sending.current.signal);
      void navigate({ to: '/settings/imports/$importId', params: { importId: made.id } });
    } catch (error) {
      if (!sending.current.signal.aborted) setProblem(problemText(error, t));
    } finally {
      setShare(undefined);
      if (input.current) input.current.value = '';
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section
      aria-label={t('imports.upload')}
      className={cx(
        'flex flex-col items-start gap-3 rounded-lg border border-dashed p-4',
        over && 'border-accent bg-ground-2',
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {share === undefined ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button variant="primary" icon={Upload} onClick={() => input.current?.click()}>
            {t('imports.choose')}
          </Button>
          <span className="text-ink-2">{t('imports.dropHere')}</span>
        </div>
      ) : (
        <div className="flex w-full items-center gap-3">
          <Progress share={share} label={t('imports.uploading')} />
          <Button size="small" onClick={() => sending.current?.abort()}>
            {t('core.cancel')}
          </Button>
        </div>
      )}
      <p className="text-quiet text-sm">{t('imports.uploadText')}</p>
      <p role="alert" className="text-risk empty:hidden">
        {problem}
      </p>
    </section>
  );
}

function ImportRow({ found }: { found: CustomerImport }) {
  const t = useTranslate();
  const language = useLanguage();
  const who = found.madeBy.kind === 'system' ? t('imports.commandLine') : found.madeBy.name;
  return (
    <li className="relative flex items-start gap-3 border-b px-3 py-2.5 last:border-b-0 hover:bg-ground-2">
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center">
        <Icon as={Sheet} size={18} className="text-ink-3" />
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to="/settings/imports/$importId"
          params={{ importId: found.id }}
          className="break-words after:absolute after:inset-0"
        >
          {found.fileName}
        </Link>
        <p className="break-words text-ink-2 text-sm">
          {[
            t(`imports.state.${found.state}`),
            ...(found.rowsDone > 0 ? [countsText(found.counts, language, t)] : []),
          ].join(' · ')}
        </p>
        <p className="text-quiet text-sm">
          <Moment at={found.startedAt} /> · {who}
        </p>
      </div>
    </li>
  );
}
