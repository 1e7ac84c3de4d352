import { expect, test } from 'vitest';
import { freeKey, setAt, valueAt } from './set-at.ts';

const config = {
  panels: [{ title: 'Orders', columns: [{ value: 'id' }, { value: 'total' }] }],
  webhook: null,
};

test('a value is read and changed by the path the server names it with', () => {
  expect(valueAt(config, 'panels.0.columns.1.value')).toBe('total');
  expect(valueAt(config, 'panels.7.title')).toBeUndefined();
  const next = setAt(config, 'panels.0.columns.1.value', 'amount');
  expect(valueAt(next, 'panels.0.columns.1.value')).toBe('amount');
  expect(valueAt(config, 'panels.0.columns.1.value')).toBe('total');
  expect(next.panels[0]?.columns[0]).toBe(config.panels[0]?.columns[0]);
  expect(setAt({ webhook: null }, 'webhook.eventType', 'type')).toEqual({ webhook: { eventType: 'type' } });
});

test('keys are made of words and stay apart', () => {
  expect(freeKey('Offene Rechnungen', [])).toBe('offene_rechnungen');
  expect(freeKey('Zamówienia', [{ key: 'zamowienia' }])).toBe('zamowienia_2');
  expect(freeKey('2026 — …', [])).toBe('part');
});
