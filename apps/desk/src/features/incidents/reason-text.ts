import type { MatterReason } from '@throughline/sdk';
import type { Translate } from '../../i18n/index.ts';

/** Why two conversations seem to be about one matter, in words, the weightiest first. */
export function reasonTexts(reasons: readonly MatterReason[], t: Translate): string[] {
  return reasons.flatMap((reason) => {
    switch (reason.kind) {
      case 'number':
        return [t('matter.reason.number', { number: String(reason.number) })];
      case 'form':
        return [t('matter.reason.form', { title: reason.title })];
      case 'reference':
        return [t('matter.reason.reference', { name: nameOf(reason.name, t), value: reason.value })];
      case 'words':
        return [t('matter.reason.words', { words: reason.words.join(', ') })];
      case 'text':
      case 'subject':
      case 'claim':
        return [t(`matter.reason.${reason.kind}`)];
      // When it came stands beside it.
      case 'near':
        return [];
      default:
        return [];
    }
  });
}

/** The patterns everybody begins with are named in English. */
function nameOf(name: string, t: Translate): string {
  if (name === 'Order') return t('matter.name.order');
  return name === 'Invoice' ? t('matter.name.invoice') : name;
}
