import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { channelTypesQuery } from '../../api/channels.ts';
import { useChannelsWithHealth } from '../../api/manage-channels.ts';
import { useTranslate } from '../../i18n/index.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../settings/parts/loaded.tsx';
import { RowsSkeleton } from '../settings/parts/skeleton.tsx';
import { advise } from './advise.ts';
import { Afterwards } from './afterwards.tsx';
import { StepCard } from './step-card.tsx';

/** First thing after set-up: which channels to connect, in which order, and how far that is. */
export function WelcomePage() {
  const t = useTranslate();
  const types = useQuery(channelTypesQuery);
  const channels = useChannelsWithHealth();
  return (
    <Page title={t('core.welcome')}>
      <div className="mx-auto max-w-2xl px-4 py-8 pb-16 sm:px-6">
        <Loaded query={types} skeleton={<RowsSkeleton rows={6} />}>
          {(knownTypes) => (
            <Loaded query={channels} skeleton={<RowsSkeleton rows={6} />}>
              {(list) => {
                const steps = advise(knownTypes, list);
                const done = steps.every((step) => step.state === 'connected');
                const begun = steps.some((step) => step.state !== 'missing');
                return (
                  <>
                    <p className="font-semibold text-xl">
                      {t(done ? 'welcome.done' : begun ? 'welcome.begun' : 'welcome.start')}
                    </p>
                    <p className="mt-1 mb-6 max-w-prose text-ink-2">
                      {t(done ? 'welcome.doneText' : 'welcome.order')}
                    </p>
                    <ol aria-label={t('settings.channels')} className="flex flex-col gap-3">
                      {steps.map((step, index) => (
                        <StepCard key={step.type.type} step={step} number={index + 1} />
                      ))}
                    </ol>
                    <Afterwards />
                    <Link to="/" className={`${buttonClass(done ? 'primary' : 'secondary')} mt-6`}>
                      {t('welcome.toQueue')}
                    </Link>
                  </>
                );
              }}
            </Loaded>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
