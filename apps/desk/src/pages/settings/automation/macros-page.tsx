import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Macro } from '@throughline/sdk';
import { Plus, Zap } from 'lucide-react';
import { macrosQuery } from '../../../api/automation.ts';
import { useActionText } from '../../../features/macros/action-text.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { MacroKey } from './macro-key.tsx';

/** Macros of everybody and one's own, each with the key it has for whoever looks. */
export function MacrosPage() {
  const t = useTranslate();
  const macros = useQuery({ ...macrosQuery, refetchOnMount: 'always' });
  return (
    <Frame title={t('settings.macros')} intro={t('automation.macro.intro')} actions={<AddLink />}>
      <Loaded query={macros} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Zap} title={t('automation.macro.empty')} action={<AddLink />}>
              {t('automation.macro.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.macros')}>
              {list.map((macro) => (
                <MacroRow key={macro.id} macro={macro} macros={list} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/macros/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('automation.macro.add')}
    </Link>
  );
}

function MacroRow({ macro, macros }: { macro: Macro; macros: readonly Macro[] }) {
  const t = useTranslate();
  const actionText = useActionText();
  return (
    <Row
      leading={<Icon as={Zap} size={18} className="text-ink-3" />}
      title={
        <>
          <Link to="/settings/macros/$macroId" params={{ macroId: macro.id }} className={rowLinkClass}>
            {macro.name}
          </Link>
          <span className="shrink-0 text-quiet">
            {t(macro.shared ? 'automation.macro.shared' : 'automation.macro.own')}
          </span>
        </>
      }
      text={macro.actions.map(actionText).join(' · ')}
      trailing={<MacroKey macro={macro} macros={macros} />}
    />
  );
}
