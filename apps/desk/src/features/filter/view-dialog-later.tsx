import { useEffect } from 'react';
import { deferred } from '../../ui/deferred.ts';
import type { ViewDialogProps } from './view-dialog.tsx';

const dialog = deferred(() => import('./view-dialog.tsx'));

/** Fetches it before anybody asks. */
export const prefetchViewDialog = dialog.load;

/** The dialog about a view, as soon as its code is there; closed when it cannot be had. */
export function ViewDialog(props: ViewDialogProps) {
  const loaded = dialog.use();
  const { onClose } = props;
  useEffect(() => void dialog.load().catch(onClose), [onClose]);
  return loaded && <loaded.ViewDialog {...props} />;
}
