import { useTranslate } from '../../../../i18n/index.ts';
import { offerUndo } from '../../../../shell/undo.ts';
import {
  insertField,
  insertStep,
  landing,
  moveField,
  moveStep,
  nextPlace,
  type Place,
  removeField,
  removeStep,
} from '../model/edit-definition.ts';
import type { Kind } from '../model/kinds.ts';
import { copyOfField, copyOfStep, newField, newStep } from '../model/make-field.ts';
import { shownText } from '../model/texts.ts';
import { useBuilder } from './context.ts';

/** What can be done to the order of a form: add, move, duplicate, delete with undo. */
export function useOutlineMoves(announce: (text: string) => void) {
  const t = useTranslate();
  const { definition, change, language, select, selectRow } = useBuilder();

  const fieldName = (at: Place): string => {
    const field = definition.steps[at.step]?.fields[at.field];
    return field ? shownText(field.label, language) || t(`forms.kind.${field.kind}`) : '';
  };
  const stepName = (at: number): string => {
    const title = shownText(definition.steps[at]?.title, language);
    return title ? t('forms.step.named', { n: at + 1, title }) : t('forms.step', { n: at + 1 });
  };
  return {
    fieldName,
    stepName,
    addField(step: number, kind: Kind) {
      const field = definition.steps[step]?.fields.length ?? 0;
      change((before) => insertField(before, { step, field }, newField(before, kind)));
      select({ kind: 'field', step, field });
    },
    addStep() {
      const step = definition.steps.length;
      change((before) => insertStep(before, before.steps.length, newStep()));
      select({ kind: 'step', step });
    },
    /** @param to as `moveField` takes it */
    moveFieldTo(from: Place, to: Place) {
      const end = landing(from, to);
      if (end.step === from.step && end.field === from.field) return;
      change((before) => moveField(before, from, to));
      selectRow({ kind: 'field', ...end });
      announce(t('forms.moved', { name: fieldName(from), place: end.field + 1, step: stepName(end.step) }));
    },
    moveFieldBy(from: Place, by: 1 | -1) {
      const to = nextPlace(definition, from, by);
      if (to) this.moveFieldTo(from, to);
    },
    moveStepTo(from: number, to: number) {
      if (to < 0 || to >= definition.steps.length || from === to) return;
      change((before) => moveStep(before, from, to));
      selectRow({ kind: 'step', step: to });
      announce(t('forms.movedStep', { name: stepName(from), place: to + 1 }));
    },
    duplicateField(at: Place) {
      const field = definition.steps[at.step]?.fields[at.field];
      if (!field) return;
      const to = { step: at.step, field: at.field + 1 };
      change((before) => insertField(before, to, copyOfField(before, field)));
      selectRow({ kind: 'field', ...to });
    },
    duplicateStep(at: number) {
      const step = definition.steps[at];
      if (!step) return;
      change((before) => insertStep(before, at + 1, copyOfStep(before, step)));
      selectRow({ kind: 'step', step: at + 1 });
    },
    deleteField(at: Place) {
      const fields = definition.steps[at.step]?.fields ?? [];
      const field = fields[at.field];
      if (!field) return;
      change((before) => removeField(before, at));
      selectRow(
        fields.length > 1
          ? { kind: 'field', step: at.step, field: Math.min(at.field, fields.length - 2) }
          : { kind: 'step', step: at.step },
      );
      offerUndo(t('forms.removed', { name: fieldName(at) }), () =>
        change((before) => insertField(before, at, field)),
      );
    },
    deleteStep(at: number) {
      const step = definition.steps[at];
      if (!step || definition.steps.length === 1) return;
      change((before) => removeStep(before, at));
      selectRow({ kind: 'step', step: Math.min(at, definition.steps.length - 2) });
      offerUndo(t('forms.removed', { name: stepName(at) }), () =>
        change((before) => insertStep(before, at, step)),
      );
    },
  };
}

export type OutlineMoves = ReturnType<typeof useOutlineMoves>;
