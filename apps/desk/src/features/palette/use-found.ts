import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { topHitsQuery } from '../../api/search.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useOpenHit } from '../search/open-hit.ts';
import type { Command } from './find-commands.ts';

/** So long after the last key it is looked up, milliseconds. */
const restMs = 120;

/** Conversations and customers with the words, and the way to all of them: below the commands, so that those stay put. */
export function useFound(typed: string): Command[] {
  const t = useTranslate();
  const navigate = useNavigate();
  const openHit = useOpenHit();
  const text = useRested(typed).trim();
  const { data } = useQuery(topHitsQuery(text));
  return useMemo(() => {
    if (typed.trim().length < 2) return [];
    const group = t('palette.found');
    const toSearch = (q: string) => void navigate({ to: '/search', search: { q } });
    const conversations = (data?.conversations ?? []).map(({ conversation, messages }) => ({
      id: conversation.id,
      label: [conversation.customer.name || t('customer.unnamed'), conversation.subject].join(' · '),
      group,
      keys: undefined,
      run: () => openHit(conversation.id, messages[0]?.messageId),
    }));
    const customers = (data?.customers ?? []).slice(0, 3).map(({ id, name, handles }) => ({
      id,
      label: [name.text || t('customer.unnamed'), handles[0]?.text].filter(Boolean).join(' · '),
      group,
      keys: undefined,
      run: () => toSearch(name.text),
    }));
    const all = {
      id: 'search-for',
      label: t('palette.searchFor', { text: typed.trim() }),
      group: '',
      keys: undefined,
      run: () => toSearch(typed.trim()),
    };
    return [...customers, ...conversations, all];
  }, [t, typed, data, navigate, openHit]);
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
