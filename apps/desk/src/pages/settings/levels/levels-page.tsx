import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ServiceLevel } from '@throughline/sdk';
import { ArrowDown, ArrowUp, Plus, Timer } from 'lucide-react';
import { describeError } from '../../../api/describe-error.ts';
import { useCan } from '../../../api/permissions.ts';
import { orderServiceLevels, serviceLevelsQuery } from '../../../api/service-levels.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { promises } from './level-values.ts';
import { NeverOpen } from './never-open.tsx';
import { spanText } from './span-text.ts';

/** What is promised, in order: the first that applies to a conversation is its. */
export function LevelsPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const levels = useQuery({ ...serviceLevelsQuery, refetchOnMount: 'always' });
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.levels')}
      intro={t('levels.intro')}
      actions={mayManage && <AddLink />}
    >
      <Loaded query={levels} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Timer} title={t('levels.empty')} action={mayManage && <AddLink />}>
              {t('levels.emptyText')}
            </EmptyState>
          ) : (
            <>
              {[...new Set(list.map((level) => level.hours))].map(
                (hours) => hours !== 'always' && <NeverOpen key={hours} hours={hours} />,
              )}
              <Rows label={t('settings.levels')}>
                {list.map((level, place) => (
                  <LevelRow key={level.id} level={level} list={list} place={place} mayManage={mayManage} />
                ))}
              </Rows>
            </>
          )
        }
      </Loaded>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/service-levels/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('levels.add')}
    </Link>
  );
}

interface LevelRowProps {
  level: ServiceLevel;
  list: ServiceLevel[];
  place: number;
  mayManage: boolean;
}

function LevelRow({ level, list, place, mayManage }: LevelRowProps) {
  const t = useTranslate();
  const summary = promises.flatMap((name) => {
    const minutes = level[name];
    return minutes === null ? [] : `${t(`levels.${name}`)} ${spanText(minutes, t)}`;
  });
  const move = async (by: 1 | -1) => {
    const order = list.filter((each) => each !== level);
    order.splice(place + by, 0, level);
    try {
      await orderServiceLevels(order);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  return (
    <Row
      leading={<span className="w-5 text-center text-quiet tabular-nums">{place + 1}</span>}
      title={
        <>
          <Link
            to="/settings/service-levels/$levelId"
            params={{ levelId: level.id }}
            className={rowLinkClass}
          >
            {level.name}
          </Link>
          <span className="min-w-0 truncate text-quiet">{level.appliesTo || t('levels.everything')}</span>
        </>
      }
      text={summary.join(' · ')}
      trailing={
        mayManage && (
          <>
            <IconButton
              icon={ArrowUp}
              label={t('levels.up', { name: level.name })}
              disabled={place === 0}
              onClick={() => void move(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('levels.down', { name: level.name })}
              disabled={place === list.length - 1}
              onClick={() => void move(1)}
            />
          </>
        )
      }
    />
  );
}
