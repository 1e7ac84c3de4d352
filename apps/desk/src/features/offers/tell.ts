import { translate } from '../../i18n/index.ts';
import { showToast } from '../../ui/toast.tsx';

export const tellGone = (): void => showToast({ text: translate('offer.gone') });

export const tellNothingWaits = (): void => showToast({ text: translate('offer.nothing') });
