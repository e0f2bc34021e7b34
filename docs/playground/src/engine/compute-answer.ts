import { sitePowerChart } from 'gigacast/charts';
import {
  brief,
  claimVersusRecord,
  fitRampStretch,
  forecastOutcomes,
  probabilityReaching,
  projectRamp,
  reachingDates,
  vintagesOf,
  type SiteBasis,
} from 'gigacast/compute';
import { formatPercent } from 'gigacast/core';
import { COMPUTE_SITES } from 'gigacast/data/compute-sites';
import type { Answer, Line, Values } from '../messages';
import { at, dayAt, numberAt, refuse } from './problem-at';

/** What was claimed for a site and what the record of a day had, with the chance of a target. */
export function* computeAnswer(values: Values): Generator<string | Answer, Answer> {
  const site = COMPUTE_SITES.rows.find(({ id }) => id === values['site']);
  if (site === undefined) refuse('site', 'Choose one of the sites.');
  const basis = (values['basis'] ?? 'facility') as SiteBasis;
  const asOf = dayAt('asOf', values['asOf'] ?? '');
  const target = numberAt('target', values['target'] ?? '', [0.001, 1e12]);
  const by = dayAt('by', values['by'] ?? '');
  yield 'Reading the record';
  const vintages = vintagesOf(site, basis).filter(({ knownOn, ramp }) => knownOn <= asOf && ramp.length > 0);
  if (vintages.length === 0) {
    const first = vintagesOf(site, basis)[0]?.knownOn;
    const when = first === undefined ? 'There is none at all.' : `The first is of ${first}.`;
    refuse('asOf', `No record of ${site.name} on this basis was known on ${asOf}. ${when}`);
  }
  const claims = claimVersusRecord(site, { asOf });
  const chart = sitePowerChart(vintages, { site: site.name, basis, claims });
  const rows = vintages.flatMap(({ knownOn, ramp }) =>
    ramp.map(({ date, value }) => [knownOn, date, String(value)]),
  );
  const head = ['Copy of', 'Day', 'Value'];
  yield 'Projecting what is ahead';
  return {
    headline: chart.usermeta.story.title,
    lines: [...chances(), ...brief(site, asOf).lines.map(({ text }) => ({ text }))],
    tables: [{ caption: 'Record by copy', head, rows }],
    chart,
    csv: [head, ...rows],
  };

  function chances(): readonly Line[] {
    const stretch = fitRampStretch(forecastOutcomes(COMPUTE_SITES.rows, { asOf, basis }));
    if (stretch.outcome !== 'fitted' || site === undefined) {
      return [{ text: 'No chance of the target: too few forecast steps had been taken by that day.' }];
    }
    const ramp = at('asOf', () => projectRamp(site, { asOf, basis, stretch: stretch.distribution }));
    if (!ramp.known) return [{ text: `No chance of the target: ${ramp.why}` }];
    const chance = at('by', () => probabilityReaching(ramp.value, { value: target, by }));
    const dates = reachingDates(ramp.value, { value: target, probabilities: [0.1, 0.5, 0.9] });
    return [
      {
        text: chance.known
          ? `${target} or more by ${by}: ${formatPercent(chance.value)}.`
          : `${target} or more by ${by}: not known. ${chance.why}`,
      },
      ...(dates.known ? [{ text: `P10, P50, P90 of that: ${dates.value.join(', ')}.` }] : []),
    ];
  }
}
