import { expect, test } from 'vitest';
import { type Answers, visibleSteps } from '../../forms/index.ts';
import { repairForm } from '../../testing/forms-fixtures.ts';
import { nextStep, type SentStep } from './next-step.ts';

const after = (answers: Answers, sent: Partial<SentStep>) =>
  nextStep(
    visibleSteps(repairForm, answers),
    { step: 0, shown: ['topic', 'message'], last: false, action: 'next', ...sent },
    answers,
  );
const you = ['name', 'email', 'news'];

test('missing answers show the same step again', () => {
  expect(after({}, {})).toMatchObject({ position: 0, errors: { topic: { code: 'required' } } });
});

test('a question that appeared is asked before it is missed', () => {
  expect(after({ topic: 'late' }, {})).toEqual({
    kind: 'show',
    position: 0,
    errors: {},
    hint: 'moreQuestions',
  });
  expect(after({ topic: 'late' }, { shown: ['topic', 'order', 'message'] })).toMatchObject({
    position: 0,
    errors: { order: { code: 'required' } },
  });
});

test('steps whose condition fails are passed over, forwards and backwards', () => {
  expect(after({ topic: 'other' }, {})).toMatchObject({ position: 1 });
  expect(after({ topic: 'other' }, { step: 2, shown: you, action: 'back' })).toMatchObject({ position: 0 });
  expect(after({ topic: 'broken' }, { step: 2, shown: you, action: 'back' })).toMatchObject({ position: 1 });
});

test('going back or taking a file out asks for nothing', () => {
  expect(after({}, { action: 'back' })).toMatchObject({ position: 0, errors: {} });
  expect(after({}, { action: 'stay' })).toMatchObject({ position: 0, errors: {} });
});

test('a form goes out only by a button that said so', () => {
  const answers = { topic: 'other', email: 'a@b.example' };
  expect(after(answers, { step: 2, shown: you })).toMatchObject({ position: 1, hint: 'readyToSend' });
  expect(after(answers, { step: 2, shown: you, last: true })).toEqual({ kind: 'submit' });
});

test('a step that vanished leads to the one before it', () => {
  expect(after({ topic: 'other' }, { step: 1, shown: ['photos'], action: 'stay' })).toMatchObject({
    position: 0,
  });
});
