import type { PanelProps } from '../panel-script.ts';
import type { Strings } from './strings/index.ts';

/** What every part of the picture is given. */
export interface Look extends PanelProps {
  strings: Strings;
}
