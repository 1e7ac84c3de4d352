import { beforeEach, describe, expect, it } from 'vitest';
import { changeEdits, keepEdits, readEdits } from './kept-edits.ts';

class MemoryStorage {
  readonly entries = new Map<string, string>();
  getItem(key: string) {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.entries.set(key, value);
  }
  removeItem(key: string) {
    this.entries.delete(key);
  }
}

describe('kept edits', () => {
  let storage: MemoryStorage;
  beforeEach(() => {
    storage = new MemoryStorage();
  });

  it('are there again for the same form only', () => {
    keepEdits('channel/a', { name: 'Support' }, [], storage);
    expect(readEdits('channel/a', storage)).toEqual({ name: 'Support' });
    expect(readEdits('channel/b', storage)).toEqual({});
  });

  it('leave secrets out of the storage but not out of memory', () => {
    keepEdits('channel/secret', { host: 'imap.example', password: 'hunter2' }, ['password'], storage);
    expect([...storage.entries.values()].join()).not.toContain('hunter2');
    expect(readEdits('channel/secret', storage)).toEqual({ host: 'imap.example', password: 'hunter2' });
  });

  it('are gone from memory and storage when nothing is edited any more', () => {
    keepEdits('channel/c', { name: 'Support' }, [], storage);
    keepEdits('channel/c', {}, [], storage);
    expect(readEdits('channel/c', storage)).toEqual({});
    expect(storage.entries.size).toBe(0);
  });

  it('survive what cannot be read', () => {
    storage.setItem('edits:channel/d', '{half');
    expect(readEdits('channel/d', storage)).toEqual({});
  });

  it('forget a value that is back to what is saved, lists too', () => {
    const saved = { name: 'Support', teamIds: ['a', 'b'] };
    const edits = changeEdits(saved, {}, { name: 'Sales', teamIds: ['a'] });
    expect(edits).toEqual({ name: 'Sales', teamIds: ['a'] });
    expect(changeEdits(saved, edits, { teamIds: ['a', 'b'] })).toEqual({ name: 'Sales' });
  });
});
