import { expect, test } from 'vitest';
import { repairForm } from '../testing/forms-fixtures.ts';
import { meaningsOf } from './meaning.ts';
import { visibleFields } from './visible-fields.ts';

test('names the person and the matter from filled, valid fields, choices by their label', () => {
  const answers = { topic: 'late', message: ' Where is it? ', name: '', email: 'anna@shop.example' };
  expect(meaningsOf(visibleFields(repairForm, answers), answers, 'de')).toEqual({
    subject: 'Label late (de)',
    message: 'Where is it?',
    email: 'anna@shop.example',
  });
});

test('half an address reaches nobody', () => {
  const answers = { email: 'anna@' };
  expect(meaningsOf(visibleFields(repairForm, answers), answers, 'en')).toEqual({});
});
