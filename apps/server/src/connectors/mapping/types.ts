/** What mapping makes of an answer: small, plain, and ready to be shown. */
import type { FactConfig, Format, Lookup, PanelConfig, Tone } from '../config/index.ts';
import type { Names } from './names.ts';

export type Scalar = string | number | boolean | null;

export interface Shown {
  value: Scalar;
  currency: string | null;
  tone: Tone;
  href: string | null;
}

export type PanelData =
  | { kind: 'facts'; items: (Shown & { label: Names; format: Format })[] }
  | {
      kind: 'table';
      columns: { key: string; label: Names; format: Format }[];
      rows: { cells: Shown[] }[];
      /** Rows that are not shown. */
      more: number;
    }
  | {
      kind: 'timeline';
      items: { at: string; title: string; text: string | null; tone: Tone; href: string | null }[];
      more: number;
    }
  | {
      kind: 'status';
      items: {
        label: string;
        state: string;
        tone: Tone;
        text: string | null;
        at: string | null;
        href: string | null;
      }[];
      more: number;
    };

/** What an expression could not do, and which. */
export interface MapProblem {
  field: string;
  message: string;
}

export interface MapPlan {
  panels: PanelConfig[];
  facts: FactConfig[];
  kept: Lookup['kept'];
  forms: FormPlan[];
}

/** What a form of an action takes from what was found. */
export interface FormPlan {
  action: string;
  fields: {
    key: string;
    choicesFrom?: { items: string; value: string; label: string } | undefined;
    preset?: string | undefined;
  }[];
}

export interface FormValues {
  choices: Record<string, { value: string; label: string }[]>;
  presets: Record<string, Scalar>;
}

export interface MapJob {
  /** The answer as it came; null where there was none to read (204). */
  text: string | null;
  /** What earlier steps took. */
  steps: Record<string, unknown>;
  as: string;
  take: string | null;
  identity: Record<string, unknown> | null;
  customer: Record<string, unknown> | null;
  /** Null where only what is taken is wanted. */
  plan: MapPlan | null;
}

export interface Mapped {
  panels: Record<string, { data: PanelData | null; problems: MapProblem[] }>;
  facts: Record<string, { value: Scalar; problem: string | null }>;
  kept: Record<string, Scalar>;
  forms: Record<string, FormValues>;
  /** Of `kept` and forms. */
  problems: MapProblem[];
}

export type MapOutcome =
  /** The answer is no JSON. */
  | { state: 'unreadable'; detail: string }
  /** `take` yielded nothing. */
  | { state: 'absent' }
  /** `take` failed; `said` where the expression says so itself, by `$error`. */
  | { state: 'failed'; detail: string; said: boolean }
  | { state: 'taken'; taken: unknown }
  | { state: 'mapped'; mapped: Mapped };
