import { claimsAsOf } from 'gigacast/core';
import { addClaims, indexRoadmap, viewAsOf, type RoadmapClaim } from 'gigacast/roadmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { on, roadmapOf, said } from '../sample-roadmap';

const dates = fc.constantFrom(
  '2026-01-05',
  '2026-01-06',
  '2026-01',
  '2026-Q1',
  '2025',
  '2026-02-28',
  '2024-12-31',
);
const recordings = fc.constantFrom(undefined, '2026-03-31', '2026-04-01', '2026-12-31');
const anyClaims = fc
  .array(
    fc.record({ saidOn: fc.option(dates, { nil: undefined }), recordedOn: recordings, actual: fc.boolean() }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ saidOn, recordedOn, actual }, i): RoadmapClaim => {
      const { saidOn: _, ...bare } = said({ id: `c${i}`, value: on('2027') });
      return {
        ...bare,
        ...(saidOn === undefined ? {} : { saidOn }),
        ...(recordedOn === undefined ? {} : { recordedOn }),
        ...(actual ? { kind: 'actual', holdsOn: '2026-01-06' } : {}),
      };
    }),
  );
const bounds = fc.record(
  {
    saidBy: fc.constantFrom('2024-12-31', '2026-01-05', '2026-01-31', '2026-03-31', '2027-01-01'),
    recordedBy: fc.constantFrom('2026-01-31', '2026-03-31', '2026-04-01', '2027-01-01'),
  },
  { requiredKeys: [] },
);
const ids = (claims: readonly RoadmapClaim[]) => claims.map(({ id }) => id);

describe('indexRoadmap', () => {
  it('gives the views that core gives, in the same order', () => {
    fc.assert(
      fc.property(anyClaims, bounds, (claims, asOf) => {
        const roadmap = deepFreeze(roadmapOf(...claims));
        const expected = claimsAsOf(claims, asOf);
        expect(ids(viewAsOf(roadmap, asOf).claims)).toEqual(ids(expected));
        expect(viewAsOf(indexRoadmap(roadmap), asOf)).toEqual(viewAsOf(roadmap, asOf));
      }),
      runs(300),
    );
  });

  it('knows more claims on a later day, and never fewer', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const index = indexRoadmap(roadmapOf(...claims));
        const [early, late] = ['2026-01-05', '2026-03-31'].map((saidBy) =>
          ids(viewAsOf(index, { saidBy }).claims),
        );
        expect(late?.slice(0, early?.length)).toEqual(early);
      }),
      runs(100),
    );
  });

  it('keeps claims that came in order as they are', () => {
    const { claims } = roadmapOf(
      said({ id: 'a', saidOn: '2026-01-01' }),
      said({ id: 'b', saidOn: '2026-01-01' }),
      said({ id: 'c', saidOn: '2026-01-02' }),
    );
    expect(indexRoadmap(roadmapOf(...claims)).ordered).toEqual(claims);
    const index = indexRoadmap(
      roadmapOf(
        said({ id: 'a', saidOn: '2026-01-02' }),
        said({ id: 'b', saidOn: '2026-01', recordedOn: '2026-01-01' }),
      ),
    );
    expect([ids(index.ordered), ...index.said, ...index.recorded]).toEqual([
      ['b', 'a'],
      20260101,
      20260102,
      20260101,
      20260102,
    ]);
  });
});

describe('addClaims', () => {
  it('is the index of all claims together', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (first, more) => {
        const later = more.map((claim) => ({ ...claim, id: `later ${claim.id}` }));
        const index = indexRoadmap(roadmapOf(...first));
        expect(addClaims(index, later)).toEqual(indexRoadmap(roadmapOf(...first, ...later)));
      }),
      runs(200),
    );
  });
});
