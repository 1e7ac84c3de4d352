import { describe, expect, it } from 'vitest';
import { completionsAt } from './complete.ts';
import { joined, toggleComparison, toggleValue, withoutPart } from './edit.ts';

const names = {
  agents: [{ id: 'a', name: 'Anna Nowak' }],
  teams: [{ id: 't', name: 'Retouren & Reklamation' }],
  channels: [],
  types: ['email', 'chat'],
  labels: ['vip', 'late "again"'],
};
/** The bar marks the caret. */
const at = (marked: string) => {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, options } = completionsAt(text, caret, names);
  return options.map((option) => `${text.slice(0, from)}${option.insert}${text.slice(caret)}`);
};

describe('completion', () => {
  it.each([
    ['la|', ['label:', 'language:']],
    ['state:open -la|', ['state:open -label:', 'state:open -language:']],
    ['(te|', ['(team:']],
    ['state:|', ['state:open', 'state:snoozed', 'state:closed']],
    ['team:ret|', ['team:"Retouren & Reklamation"']],
    ['team:"Retouren & |', ['team:"Retouren & Reklamation"']],
    ['label:vip,la|', ['label:vip,"late \\"again\\""']],
    ['agent:n|', ['agent:none', 'agent:"Anna Nowak"']],
    ['colour:|', []],
    ['label:v| state:open', ['label:vip state:open']],
  ])('%s', (marked, expected) => {
    expect(at(marked)).toEqual(expected);
  });
});

describe('clicking a filter together', () => {
  it('adds a value to those a field may have, and takes it away', () => {
    expect(toggleValue('state:open', 'label', 'late "again"')).toBe('state:open label:"late \\"again\\""');
    expect(toggleValue('label:vip state:open', 'label', 'new')).toBe('label:vip,new state:open');
    expect(toggleValue('label:vip,new state:open', 'label', 'vip')).toBe('label:new state:open');
    expect(toggleValue('label:new state:open', 'label', 'new')).toBe('state:open');
  });

  it('does not touch what is said of a field in other ways', () => {
    expect(toggleValue('-label:spam', 'label', 'vip')).toBe('-label:spam label:vip');
    expect(toggleValue('label:a OR label:b', 'team', 'mine')).toBe('(label:a OR label:b) team:mine');
  });

  it('sets one comparison a field', () => {
    expect(toggleComparison('waiting:>1h is:unread', 'waiting', '>4h')).toBe('is:unread waiting:>4h');
    expect(toggleComparison('is:unread waiting:>4h', 'waiting', '>4h')).toBe('is:unread');
    expect(toggleComparison('created:today', 'created', '<7d')).toBe('created:<7d');
  });

  it('takes one condition away and joins two filters', () => {
    expect(withoutPart('state:open (label:a OR label:b) chair', 1)).toBe('state:open chair');
    expect(joined('state:open', 'label:a OR label:b')).toBe('state:open (label:a OR label:b)');
    expect(joined('', 'chair')).toBe('chair');
  });
});
