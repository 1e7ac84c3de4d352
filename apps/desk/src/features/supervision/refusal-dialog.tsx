import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Moves } from './use-moves.ts';

/** Says who cannot take more, or is not there, and moves all the same when that is meant. */
export function RefusalDialog({ moves }: { moves: Moves }) {
  const t = useTranslate();
  const { refusal, move, forget } = moves;
  if (!refusal) return null;
  const { code, ids, target } = refusal;
  const reason =
    code === 'agent_full'
      ? t('supervision.refused.full', { name: target.name })
      : code === 'team_empty'
        ? t('supervision.refused.empty', { name: target.name })
        : t('supervision.refused.away', { name: target.name });
  return (
    <Dialog
      open
      size="small"
      onOpenChange={forget}
      title={t('supervision.refused', { count: ids.length })}
      actions={
        <>
          <Button onClick={forget}>{t('supervision.refused.leave')}</Button>
          <Button
            variant="primary"
            onClick={() => {
              forget();
              void move(ids, target, true);
            }}
          >
            {t('supervision.refused.force')}
          </Button>
        </>
      }
    >
      <p>{reason}</p>
      <p className="pt-1 text-quiet">{t('supervision.refused.shown')}</p>
    </Dialog>
  );
}
