import { rankEvidence, type Claim, type EvidenceClass } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { claim, ids } from './claims';

const power = (id: string, value: number, evidence: EvidenceClass, saidOn: string): Claim<number> =>
  claim<number>({
    id,
    value,
    evidence,
    saidOn,
    subject: 'Colossus 2',
    predicate: 'power',
    basis: 'facility',
  });

const claims = deepFreeze([
  power('owner', 1000, 'operator-claim', '2026-01-17'),
  power('cooling', 350, 'independent-measurement', '2026-01-21'),
  power('cooling again', 661, 'independent-measurement', '2026-04-06'),
]);
const prefer: readonly EvidenceClass[] = ['independent-measurement', 'operator-claim'];

describe('rankEvidence', () => {
  it('takes the most trusted class and keeps the others beside it', () => {
    const ranked = rankEvidence(claims, { asOf: { saidBy: '2026-01-31' }, prefer });
    expect(ranked.best?.value).toBe(350);
    expect(ids(ranked.kept)).toEqual(['cooling', 'owner']);
    expect(ranked).toMatchObject({ disputed: true, spread: [350, 1000] });
  });

  it('takes the latest claim of a class', () => {
    expect(rankEvidence(claims, { asOf: {}, prefer }).best?.value).toBe(661);
  });

  it('falls back on the next class while the first is silent', () => {
    const ranked = rankEvidence(claims, { asOf: { saidBy: '2026-01-20' }, prefer });
    expect(ranked).toMatchObject({ best: { id: 'owner' }, disputed: false, spread: [1000, 1000] });
  });

  it('has nothing to rank before anything was said', () => {
    expect(rankEvidence(claims, { asOf: { saidBy: '2026-01-16' }, prefer })).toEqual({
      best: null,
      kept: [],
      disputed: false,
      spread: null,
    });
  });

  it('looks at no class that is left out and at none twice', () => {
    const twice: readonly EvidenceClass[] = ['operator-claim', 'operator-claim'];
    expect(ids(rankEvidence(claims, { asOf: {}, prefer: twice }).kept)).toEqual(['owner']);
  });

  it('sees no dispute where the classes agree', () => {
    const agreed = [power('a', 5, 'filing', '2026-01-01'), power('b', 5, 'press-report', '2026-01-02')];
    expect(rankEvidence(agreed, { asOf: {}, prefer: ['filing', 'press-report'] }).disputed).toBe(false);
  });
});
