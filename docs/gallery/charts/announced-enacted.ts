import { announcedEnactedChart } from 'gigacast/charts';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { policyOn, type QuotaPolicy } from 'gigacast/quota';

const termsOf = (policy: QuotaPolicy, days: readonly string[]) =>
  days.map((day) => policyOn(policy, day)).flatMap((terms) => (terms.inForce ? [terms] : []));
const years = ['2027-03-01', '2028-03-01', '2029-03-01', '2030-03-01'];
const sides = [
  { name: 'announced', terms: termsOf(CANADA_EV_2026_ANNOUNCED, ['2026-03-01', ...years]) },
  { name: 'enacted', terms: termsOf(CANADA_EV_2026_ENACTED, ['2026-03-01', '2026-09-01', ...years]) },
];

export const chart = announcedEnactedChart(sides, {
  title: 'The law opens the first year in halves, grows more slowly and reserves less at first',
});
