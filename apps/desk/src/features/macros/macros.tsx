import { useQuery } from '@tanstack/react-query';
import type { ConversationRow, Macro } from '@throughline/sdk';
import { useState } from 'react';
import { macrosQuery } from '../../api/automation.ts';
import { clearChosen } from '../../api/chosen.ts';
import { usePreference } from '../../api/preferences.ts';
import { useAction } from '../../keys/registry.ts';
import { MacroDialog } from './macro-dialog.tsx';
import { runMacro } from './run.ts';

/** Offers every macro under its own key, and all of them in a list. */
export default function Macros({
  targets,
  first = false,
}: {
  targets: readonly ConversationRow[];
  first?: boolean;
}) {
  const macros = useQuery(macrosQuery).data ?? [];
  const hold = usePreference('undoSend');
  const [choosing, setChoosing] = useState(false);
  const standing = targets.filter((row) => row.mergedInto === null);
  const run = (macro: Macro) => {
    if (first) clearChosen();
    void runMacro(macro, standing, hold);
  };
  useAction('macro', () => setChoosing(true), standing.length > 0, first);
  return (
    <>
      {macros.map((macro) => (
        <Offered key={macro.id} macro={macro} enabled={standing.length > 0} first={first} onRun={run} />
      ))}
      {choosing && (
        <MacroDialog
          macros={macros}
          count={standing.length}
          onClose={() => setChoosing(false)}
          onRun={(macro) => {
            setChoosing(false);
            run(macro);
          }}
        />
      )}
    </>
  );
}

function Offered({
  macro,
  enabled,
  first,
  onRun,
}: {
  macro: Macro;
  enabled: boolean;
  first: boolean;
  onRun: (macro: Macro) => void;
}) {
  useAction(`macro:${macro.id}`, () => onRun(macro), enabled, first);
  return null;
}
