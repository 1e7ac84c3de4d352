import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConversationRow, OpenMatter, SameMatter } from '@throughline/sdk';
import { Combine, Siren } from 'lucide-react';
import { useState } from 'react';
import { useChannelType } from '../../api/channels.ts';
import { linkRows, unlinkRow } from '../../api/incidents.ts';
import { agree, disagree, matterQuery } from '../../api/same-matter.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { momentText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import IncidentDialog from './incident-dialog.tsx';
import { reasonTexts } from './reason-text.ts';

/** Above the timeline: incidents the conversation belongs to, and what may be about the same matter. */
export default function MatterNotice({ row }: { row: ConversationRow }) {
  const [choosing, setChoosing] = useState(false);
  const { data } = useQuery(matterQuery(row.id));
  const stands = row.mergedInto === null;
  useAction('incident', () => setChoosing(true), stands);
  return (
    <>
      {data?.incidents.map((incident) => (
        <IncidentLine key={incident.id} row={row} incident={incident} />
      ))}
      {data?.items[0] && stands && (
        <MatterLine row={row} matter={data.items[0]} more={data.items.length - 1} />
      )}
      {choosing && <IncidentDialog conversations={[row]} onClose={() => setChoosing(false)} />}
    </>
  );
}

function MatterLine({ row, matter, more }: { row: ConversationRow; matter: OpenMatter; more: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const open = useOpenConversation();
  const yesKeys = useKeysOf('sameMatter');
  const noKeys = useKeysOf('otherMatter');
  const yes = () => void agree(row.id, matter);
  const no = () => void disagree(row.id, matter);
  useAction('sameMatter', yes);
  useAction('otherMatter', no);
  const { other, state } = matter;
  const channel = useChannelType(other.channelTypes.at(-1) ?? null)?.names[language] ?? '';
  const about = {
    number: String(other.number),
    channel,
    when: momentText(Date.parse(other.lastMessageAt), now, language, t),
  };
  const reasons = reasonTexts(matter.reasons, t).join(', ');
  return (
    <section aria-label={t('incidents.matter')} className={lineClass}>
      <Icon as={Combine} size={14} className="mt-1 text-ink-2" />
      <p className="min-w-0 flex-1 py-0.5">
        {state === 'joined' ? (
          t('incidents.joined', about)
        ) : (
          <a
            href={`/c/${other.id}`}
            className="hover:underline"
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              open(other.id);
            }}
          >
            {t('incidents.suggested', about)}
          </a>
        )}
        {reasons !== '' && <span className="text-ink-2">: {reasons}</span>}
        {more > 0 && <span className="text-quiet"> {t('incidents.more', { count: more })}</span>}
      </p>
      <span className="flex shrink-0 gap-1">
        <Button size="small" onClick={yes}>
          {t(state === 'joined' ? 'incidents.keep' : 'merge.do')} <Key keys={yesKeys} />
        </Button>
        <Button size="small" variant="ghost" onClick={no}>
          {t(state === 'joined' ? 'incidents.part' : 'incidents.dismiss')} <Key keys={noKeys} />
        </Button>
      </span>
    </section>
  );
}

/** A phone has no keys. */
function Key({ keys }: { keys: string | undefined }) {
  return <span className="max-md:hidden">{keys && <Kbd keys={keys} />}</span>;
}

function IncidentLine({
  row,
  incident,
}: {
  row: ConversationRow;
  incident: SameMatter['incidents'][number];
}) {
  const t = useTranslate();
  const linked = incident.link === 'linked';
  return (
    <section aria-label={t('incidents.incident')} className={lineClass}>
      <Icon as={Siren} size={14} className="mt-1 text-warning" />
      <p className="min-w-0 flex-1 whitespace-pre-line py-0.5">
        {!linked && `${t('incidents.perhaps')} `}
        <Link
          to="/incidents/$incidentId"
          params={{ incidentId: incident.id }}
          className="font-semibold hover:underline"
        >
          {incident.name}
        </Link>
        {incident.state === 'resolved' && <span className="text-good"> {t('incidents.state.resolved')}</span>}
        {incident.text !== '' && <span className="text-ink-2"> {incident.text}</span>}
      </p>
      <span className="flex shrink-0 gap-1">
        {!linked && (
          <Button size="small" onClick={() => void linkRows(incident.id, [row])}>
            {t('incidents.link')}
          </Button>
        )}
        <Button size="small" variant="ghost" onClick={() => void unlinkRow(incident.id, row)}>
          {t(linked ? 'incidents.unlink' : 'incidents.dismiss')}
        </Button>
      </span>
    </section>
  );
}

const lineClass =
  'flex shrink-0 items-start gap-2 border-b bg-ground-2 px-5 py-1.5 max-md:flex-wrap max-md:px-3';
