import type { Site, SiteClaim } from 'gigacast/compute';
import { deepFreeze } from '../../support/deep-freeze';

const source = { title: 'Record' };

const claim = (id: string, rest: Partial<SiteClaim> & Pick<SiteClaim, 'value' | 'kind'>): SiteClaim => ({
  id,
  subject: 'Site',
  predicate: 'power',
  speaker: 'Operator',
  evidence: 'operator-claim',
  source: { title: `Page of ${id}` },
  ...rest,
});

/** A small site with three records, the last an excerpt, and claims of every kind. */
export const SITE: Site = deepFreeze({
  schemaVersion: 1,
  id: 'site',
  name: 'Site',
  operator: 'Operator',
  claims: [
    claim('gigawatt', { value: 1000, kind: 'actual', holdsOn: '2026-01-17', saidOn: '2026-01-17' }),
    claim('april', { value: 1500, kind: 'stated', holdsOn: '2026-04', saidOn: '2026-01-17' }),
    claim('total', { value: 2000, kind: 'stated', saidOn: '2026-01' }),
    claim('expected', {
      value: 1000,
      kind: 'estimated',
      holdsOn: '2026-05',
      saidOn: '2026-01-21',
      speaker: 'Observer',
      evidence: 'independent-estimate',
    }),
    claim('halls', {
      value: 900,
      kind: 'actual',
      basis: 'it',
      saidOn: '2026-06-20',
      recordedOn: '2026-06-25',
    }),
    claim('hope', { value: 9, kind: 'estimated', saidOn: '2026-01-02' }),
    claim('dropped', { value: 600, kind: 'cancelled', holdsOn: '2026-03-06', saidOn: '2026-03' }),
    claim('remark', { value: 1, kind: 'status', holdsOn: '2026-02-01', saidOn: '2026-02-01' }),
    claim('million', { predicate: 'h100e', value: 600000, kind: 'actual', saidOn: '2026-01' }),
    claim('nothing', { predicate: 'capex', value: 0, kind: 'actual', saidOn: '2026-01-05' }),
    claim('chips', { predicate: 'chips', value: 550000, kind: 'actual', saidOn: '2025-12-31' }),
  ],
  events: [
    { id: 'start', name: 'construction start', on: '2025-02-28', recordedOn: '2025-12-14', source },
    { id: 'grown', name: 'second hall', on: '2026-04-06', recordedOn: '2026-08-03', source },
    { id: 'plan', name: 'plan', on: '2024-01-01', recordedOn: '2025-12-14', source },
  ],
  vintages: [
    {
      recordedOn: '2025-12-14',
      source: { title: 'First copy' },
      rows: [
        { date: '2025-02-28', kind: 'past', facilityPowerMw: 0, h100e: 0 },
        { date: '2025-10-19', kind: 'past', facilityPowerMw: 276, h100e: 277918 },
        { date: '2026-02-17', kind: 'forecast', facilityPowerMw: 1379 },
      ],
    },
    {
      recordedOn: '2026-08-03',
      source: { title: 'Second copy' },
      rows: [
        { date: '2025-02-28', kind: 'past', facilityPowerMw: 0, itPowerMw: 0, h100e: 0, capexUsdBn: 0 },
        {
          date: '2025-10-19',
          kind: 'past',
          facilityPowerMw: 323,
          itPowerMw: 239,
          h100e: 277918,
          capexUsdBn: 9,
        },
        {
          date: '2026-04-06',
          kind: 'past',
          facilityPowerMw: 661,
          itPowerMw: 490,
          h100e: 555836,
          capexUsdBn: 18,
        },
        {
          date: '2026-07-01',
          kind: 'past',
          facilityPowerMw: 1276,
          itPowerMw: 946,
          h100e: 1111672,
          capexUsdBn: 35,
        },
      ],
    },
    {
      recordedOn: '2026-09-30',
      dating: 'dated to the last day of the month',
      excerpt: true,
      source: { title: 'Third copy' },
      rows: [
        { date: '2026-06-15', kind: 'past', facilityPowerMw: 1276, itPowerMw: 946 },
        { date: '2027-02-25', kind: 'forecast', facilityPowerMw: 2065, itPowerMw: 1531 },
      ],
    },
  ],
});
