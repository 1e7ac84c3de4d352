import { useNavigate } from '@tanstack/react-router';
import { BookmarkPlus, RotateCcw, Save } from 'lucide-react';
import { useState } from 'react';
import { useChannels } from '../../api/channels.ts';
import { describeError } from '../../api/describe-error.ts';
import { useMe, useTeams } from '../../api/people.ts';
import { useCan } from '../../api/permissions.ts';
import { changeView, createView } from '../../api/views.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { FilterState } from '../queue/use-queue-filter.ts';
import { placeText } from './place-text.ts';
import { ViewDialog } from './view-dialog-later.tsx';

/** Keeps what is shown as a view; a changed one can be saved as it is, or be put back. */
export function SaveView({ search, state }: { search: QueueSearch; state: FilterState }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const me = useMe();
  const teams = useTeams();
  const channels = useChannels();
  const mayShare = useCan()('views:share');
  const [asking, setAsking] = useState(false);
  const keys = useKeysOf('saveView');
  const { view, changed, text } = state;
  useAction('saveView', () => setAsking(true));
  const filter = placeText(search, text, teams, channels);
  const sortChanged = view !== undefined && view.sort !== search.sort;
  const mayChange = view && (view.shared ? mayShare : view.ownerId === me.id);
  const saveChanges = () => {
    if (!view) return;
    changeView(view.id, { filter: text, sort: search.sort }).then(
      () => {
        void navigate({ to: '.', search: { view: 'all', saved: view.id, sort: search.sort } });
        showToast({ text: t('views.saved') });
      },
      (error) => showToast({ kind: 'error', text: describeError(error, t) }),
    );
  };
  return (
    <>
      {mayChange && (changed || sortChanged) && (
        <IconButton icon={Save} label={t('views.saveChanges')} onClick={saveChanges} />
      )}
      {view && changed && (
        <IconButton icon={RotateCcw} label={t('views.discard')} onClick={() => state.set(view.filter)} />
      )}
      {changed && (
        <IconButton icon={BookmarkPlus} label={t('views.save')} keys={keys} onClick={() => setAsking(true)} />
      )}
      {asking && (
        <ViewDialog
          title={t('views.save')}
          view={{ name: '', filter, sort: search.sort, shared: false }}
          onClose={() => setAsking(false)}
          onSave={async (input) => {
            const made = await createView(input);
            await navigate({ to: '/', search: { view: 'all', saved: made.id, sort: made.sort } });
          }}
        />
      )}
    </>
  );
}
