import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoAtoms } from '../../../src/registrations/model/cut-into-atoms';
import { runs } from '../../support/runs';

const span = (from: number, to: number) => ({ from, to });

describe('cutIntoAtoms', () => {
  it('needs none where windows do not overlap', () => {
    expect(cutIntoAtoms([span(0, 6), span(7, 13), span(20, 26)])).toEqual([]);
  });

  it('cuts a month and the weeks it holds at every border of them', () => {
    expect(cutIntoAtoms([span(3, 30), span(0, 6), span(7, 13), span(28, 34), span(50, 56)])).toEqual([
      span(0, 2),
      span(3, 6),
      span(7, 13),
      span(14, 27),
      span(28, 30),
      span(31, 34),
    ]);
  });

  it('makes one atom of a window that is reported twice', () => {
    expect(cutIntoAtoms([span(0, 6), span(0, 6)])).toEqual([span(0, 6)]);
  });

  it('cuts a window where a target begins inside it, and leaves targets alone that meet no window', () => {
    expect(cutIntoAtoms([span(0, 6), span(10, 16)], [span(3, 8), span(20, 30), span(25, 40)])).toEqual([
      span(0, 2),
      span(3, 6),
      span(7, 8),
    ]);
  });

  it('makes each overlapping window a union of atoms that do not overlap', () => {
    const windows = fc.array(
      fc.tuple(fc.nat(40), fc.nat(15)).map(([from, days]) => span(from, from + days)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(windows, (list) => {
        const atoms = cutIntoAtoms(list);
        atoms
          .slice(1)
          .forEach((atom, i) => expect(atom.from).toBeGreaterThan((atoms[i] as { to: number }).to));
        for (const window of list) {
          const inside = atoms.filter(({ from, to }) => from <= window.to && to >= window.from);
          const days = inside.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          expect([0, window.to - window.from + 1]).toContain(days);
        }
      }),
      runs(200),
    );
  });
});
