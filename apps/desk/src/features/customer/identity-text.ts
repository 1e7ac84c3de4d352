import type { Translate } from '../../i18n/index.ts';

/** What an identity is. Handles of channel types are called by what stands in them. */
export function typeText(type: string, t: Translate): string {
  switch (type) {
    case 'email':
      return t('ids.type.email');
    case 'phone':
      return t('ids.type.phone');
    case 'external':
      return t('ids.type.external');
    case 'device':
      return t('two.device');
    default:
      return type.replace(/^handle:/, '');
  }
}

/** Where an identity came from, in words; channel types by their own. */
export function sourceText(source: string, t: Translate): string {
  if (source === 'agent') return t('ids.source.agent');
  if (source === 'identify') return t('ids.source.identify');
  if (source.startsWith('import')) return t('ids.source.import', { name: source.replace(/^import ?/, '') });
  return source;
}
