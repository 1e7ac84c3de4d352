import { useTranslate } from '../../i18n/index.ts';
import type { NamingField } from './use-naming.ts';

/** Which of several of one name is meant; and what is written like a name but tells nobody. */
export function NamingProblems({ naming }: { naming: NamingField }) {
  const t = useTranslate();
  const { ambiguous, unfinished, people } = naming;
  return (
    <>
      {ambiguous.map(({ name, choices }) => (
        <div
          key={name}
          role="alert"
          className="flex flex-wrap items-center gap-x-2 pb-1.5 text-sm text-warning"
        >
          {t('mentions.ambiguous', { name })}
          {choices.map((person) => (
            <button
              key={person.id}
              type="button"
              className="min-h-6 font-medium underline underline-offset-2"
              onClick={() => naming.choose(person)}
            >
              {person.kind === 'team' ? t('mentions.team') : person.hint}
            </button>
          ))}
        </div>
      ))}
      {/* While names are offered the list says it. */}
      {people === null && unfinished[0] !== undefined && (
        <p role="status" className="pb-1.5 text-quiet text-sm">
          {t('mentions.unfinished', { name: unfinished[0] })}
        </p>
      )}
    </>
  );
}
