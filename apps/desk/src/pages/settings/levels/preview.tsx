import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Language, TryOut } from '@throughline/sdk';
import { tryOutQuery } from '../../../api/service-levels.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { type LevelValues, minutesOf, promises } from './level-values.ts';
import { NeverOpen } from './never-open.tsx';

const longest = 525_600;

/** What the promises mean for a message that comes before a weekend, in sentences. */
export function Preview({ values }: { values: LevelValues }) {
  const t = useTranslate();
  const made = promises.filter((name) => {
    const minutes = minutesOf(values[name]);
    return minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= longest;
  });
  return (
    <div aria-live="polite" className="flex flex-col gap-1.5 rounded-md bg-ground-2 px-3 py-2.5">
      <p className="font-medium text-ink-2 text-sm">{t('levels.preview')}</p>
      {made.length === 0 && <p className="text-quiet">{t('levels.preview.none')}</p>}
      {made.map((name) => (
        <Sentence
          key={name}
          name={name}
          minutes={minutesOf(values[name]) ?? 1}
          hours={values.hours}
          warnAt={values.warnAt}
        />
      ))}
      {values.hours !== 'always' && <NeverOpen hours={values.hours} />}
    </div>
  );
}

interface SentenceProps {
  name: (typeof promises)[number];
  minutes: number;
  hours: LevelValues['hours'];
  warnAt: number;
}

function Sentence({ name, minutes, hours, warnAt }: SentenceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const percent = Number.isInteger(warnAt) && warnAt >= 1 && warnAt <= 99 ? warnAt : 75;
  const tried = useQuery({
    ...tryOutQuery({ minutes, hours, warnAt: percent }),
    placeholderData: keepPreviousData,
  }).data;
  if (!tried?.dueAt) return null;
  const say = (at: string) => momentOf(at, tried, language);
  return (
    <p>
      {t(`levels.preview.${name}`, {
        arrives: say(tried.arrivesAt),
        due: say(tried.dueAt),
        warning: tried.warnAt ? say(tried.warnAt) : '',
      })}
    </p>
  );
}

const week = 6 * 86_400_000;

/** `Friday 16:30`, by the clock of the hours that count; with the date where a weekday alone could be meant otherwise. */
function momentOf(at: string, { arrivesAt, timeZone }: TryOut, language: Language): string {
  const far = Date.parse(at) - Date.parse(arrivesAt) > week;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(far ? { day: 'numeric', month: 'long' } : {}),
  }).format(new Date(at));
}
