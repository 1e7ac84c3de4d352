import type { ConversationRow } from '@throughline/sdk';
import {
  CircleHelp,
  CornerUpRight,
  Ellipsis,
  Eye,
  Hash,
  Link2,
  Merge,
  PanelRight,
  Siren,
  Split,
  Waypoints,
  Zap,
} from 'lucide-react';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { runAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';

export function MoreMenu({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const maySupervise = useCan()('supervision:read');
  const panelKeys = useKeysOf('panel');
  const readAlongKeys = useKeysOf('readAlong');
  const whyKeys = useKeysOf('why');
  const forwardKeys = useKeysOf('forward');
  const mergeKeys = useKeysOf('merge');
  const splitKeys = useKeysOf('split');
  const macroKeys = useKeysOf('macro');
  const incidentKeys = useKeysOf('incident');
  const relateKeys = useKeysOf('relate');
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('conversation.copied') });
  };
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label={t('conversation.more')} />}>
      <MenuItem icon={Link2} onSelect={() => copy(new URL(`/c/${row.id}`, window.location.href).href)}>
        {t('conversation.copyLink')}
      </MenuItem>
      <MenuItem icon={Hash} hint={`#${row.number}`} onSelect={() => copy(`#${row.number}`)}>
        {t('conversation.copyNumber')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Zap} keys={macroKeys} onSelect={() => runAction('macro')}>
        {t('action.macro')}
      </MenuItem>
      <MenuItem icon={CornerUpRight} keys={forwardKeys} onSelect={() => runAction('forward')}>
        {t('action.forward')}
      </MenuItem>
      <MenuItem icon={Merge} keys={mergeKeys} onSelect={() => runAction('merge')}>
        {t('merge.merge')}
      </MenuItem>
      <MenuItem icon={Split} keys={splitKeys} onSelect={() => runAction('split')}>
        {t('merge.split')}
      </MenuItem>
      <MenuItem icon={Waypoints} keys={relateKeys} onSelect={() => runAction('relate')}>
        {t('merge.relate')}
      </MenuItem>
      <MenuItem icon={Siren} keys={incidentKeys} onSelect={() => runAction('incident')}>
        {t('incident.link')}
      </MenuItem>
      <MenuSeparator />
      {maySupervise && (
        <MenuItem icon={Eye} keys={readAlongKeys} onSelect={() => runAction('readAlong')}>
          {t('action.readAlong')}
        </MenuItem>
      )}
      <MenuItem icon={CircleHelp} keys={whyKeys} onSelect={() => runAction('why')}>
        {t('action.why')}
      </MenuItem>
      <MenuItem icon={PanelRight} keys={panelKeys} onSelect={() => runAction('panel')}>
        {t('action.panel')}
      </MenuItem>
    </Menu>
  );
}
