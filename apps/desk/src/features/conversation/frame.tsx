import type { ReactNode } from 'react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { fullMoment, stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

interface FrameProps {
  id: string;
  icon: ReactNode;
  name: string;
  about: string;
  at: string;
  marks?: ReactNode;
  children: ReactNode;
}

/** Icon in the margin, a line that says who, how and when, the content below. */
export function Frame({ id, icon, name, about, at, marks, children }: FrameProps) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const moment = Date.parse(at);
  return (
    <article data-item={id} className="flex gap-4 max-md:gap-2.5">
      <span className="flex w-4 shrink-0 justify-center pt-0.5">{icon}</span>
      <div className="min-w-0 max-w-[720px] flex-1">
        <header className="flex flex-wrap items-center gap-x-2 pb-0.5">
          <span className="font-semibold">{name}</span>
          <span className="text-quiet text-sm">{about}</span>
          <time dateTime={at} title={fullMoment(moment, language)} className="text-quiet text-sm">
            {stampText(moment, now, language, t)}
          </time>
          {marks}
        </header>
        {children}
      </div>
    </article>
  );
}

export function NoteBox({ children }: { children: ReactNode }) {
  return (
    <div className="any-script whitespace-pre-wrap break-words rounded-md border border-note-line bg-note px-2.5 py-1.5">
      {children}
    </div>
  );
}
