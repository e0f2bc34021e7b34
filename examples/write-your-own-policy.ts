/**
 * Write your own policy: a quota in a dozen lines, checked, resolved on a day, and refused where it does not fit.
 * Run it with `npx ts-node examples/write-your-own-policy.ts`.
 */
import { formatCount } from 'gigacast/core';
import {
  adValoremRate,
  boundedRate,
  definePolicy,
  dutyOf,
  overQuotaFate,
  policyOn,
  safeParsePolicy,
  specificRate,
} from 'gigacast/quota';
import { heading, say, table } from './support/print';

const cheese = definePolicy({
  id: 'example-cheese',
  title: 'An example: cheese, two half-years',
  jurisdiction: 'CA',
  currency: 'CAD',
  from: '2026-01-01',
  to: '2026-12-31',
  splitOn: ['2026-07-01'],
  carriesOver: true,
  volume: '250000',
  unit: { kind: 'mass', unit: 'kg', decimals: 3 },
  inQuotaRate: specificRate('0.0332', 'kg'),
  overQuota: {
    kind: 'rate',
    // "245.5 % but not less than 3.58 a kilogram"
    rate: boundedRate('2.455', { atLeast: specificRate('3.58', 'kg') }),
  },
  source: { title: 'An example, not a law' },
});

heading('What holds on a day');
table(
  ['day', 'period', '>volume, kg', 'takes over'],
  ['2026-06-30', '2026-07-01', '2027-01-01'].map((day) => {
    const terms = policyOn(cheese, day);
    if (!terms.inForce) return [day, terms.why, '', ''];
    const { volume, carryOver, period } = terms;
    const rule = carryOver.value.known ? carryOver.value.value : undefined;
    return [
      day,
      period.id,
      volume.value.known ? formatCount(BigInt(volume.value.value)) : volume.value.why,
      rule?.kind === 'unused-of' ? `what ${rule.periodId} leaves` : 'nothing',
    ];
  }),
);

heading('What 1,000 kg pay');
const terms = policyOn(cheese, '2026-03-01');
if (!terms.inForce || !terms.inQuotaRate.value.known || !terms.overQuota.value.known) {
  throw new Error('the policy holds in March 2026');
}
const over = overQuotaFate(terms.overQuota.value.value);
if (!over.enterable) throw new Error('goods beyond this quota enter');
const inQuotaRate = terms.inQuotaRate.value.value;
table(
  ['value, CAD', '>in quota', '>beyond'],
  ['900.00', '1458.20', '1458.30', '8000.00'].map((value) => [
    value,
    dutyOf(inQuotaRate, { value, quantity: 1000, unit: 'kg' }).duty,
    dutyOf(over.rate, { value, quantity: 1000, unit: 'kg' }).duty,
  ]),
);
say('3.58 a kilogram is more than 245.5 % up to a value of CAD 1,458.24 for 1,000 kg, and less above it.');

heading('What is refused');
const wrong = safeParsePolicy({
  ...cheese,
  periods: cheese.periods.map((period, index) => (index === 0 ? period : { ...period, from: '2026-07-02' })),
  inQuotaRate: {
    ...cheese.inQuotaRate,
    values: cheese.inQuotaRate.values.map((entry) => ({
      ...entry,
      value: { known: true, value: { components: [{ kind: 'ad-valorem', rate: '6.1%' }] } },
    })),
  },
});
if (!wrong.ok) for (const { message } of wrong.issues) say(message);
say(
  `A rate of 6.1 % is written ${adValoremRate('0.061')
    .components.map((part) => JSON.stringify(part))
    .join()}.`,
);
