import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaid, recordTable } from '../../../../shared/records/record-table.ts';

const id = fc.stringMatching(/^[a-c]{1,3}$/);
const change = fc.record({
  put: fc.array(fc.record({ id, value: fc.integer() }), { maxLength: 5 }),
  remove: fc.array(id, { maxLength: 5 }),
});

describe('a record table', () => {
  it('holds what a plain map would hold after any run of changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let table = recordTable<{ readonly id: string; readonly value: number }>();
        const map = new Map<string, { readonly id: string; readonly value: number }>();
        for (const { put, remove } of changes) {
          table = table.with(put, remove);
          for (const key of remove) map.delete(key);
          for (const record of put) map.set(record.id, record);
        }
        const sorted = (records: Iterable<{ readonly id: string }>) =>
          [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(table.values())).toEqual(sorted(map.values()));
        const visited: string[] = [];
        table.each((record) => visited.push(record.id));
        expect(visited.sort()).toEqual([...map.keys()].sort());
        expect(table.size).toBe(map.size);
        for (const key of map.keys()) expect(table.get(key)).toBe(map.get(key));
      }),
    );
  });

  it('laid over another is the same as one with the records put', () => {
    fc.assert(
      fc.property(change, change, (first, second) => {
        const under = recordTable(first.put);
        const [over, put] = [overlaid(under, second.put), under.with(second.put, [])];
        const visited: string[] = [];
        over.each((record) => visited.push(record.id));
        expect([...over.values()].map((record) => record.id)).toEqual(visited);
        expect(visited.sort()).toEqual([...put.values()].map((record) => record.id).sort());
        expect(over.size).toBe(put.size);
        for (const key of [...visited, ...second.remove]) expect(over.get(key)).toBe(put.get(key));
        const further = [over, put].map((table) => [...table.with(first.put, second.remove).values()]);
        const sorted = further.map((records) => records.map((record) => JSON.stringify(record)).sort());
        expect(sorted[0]).toEqual(sorted[1]);
      }),
    );
  });

  it('leaves the table it came from as it was', () => {
    const before = recordTable([{ id: 'a', value: 1 }]);
    const after = before.with([{ id: 'a', value: 2 }], []);
    expect([before.get('a')?.value, after.get('a')?.value]).toEqual([1, 2]);
  });
});
