import {
  buildVelocity,
  compareTo,
  firstReaching,
  oversubscription,
  recordedRamp,
  requiredVelocity,
  siteEvent,
  siteOn,
} from 'gigacast/compute';
import { formatCount, formatNumber } from 'gigacast/core';
import { COLOSSUS_1, COLOSSUS_2, COLOSSUS_CLAIMS, XAI_SERIES_E } from 'gigacast/data/compute-sites';
import { SAN_FRANCISCO_PEAK } from 'gigacast/data/power-comparators';
import { bar, heading, say, sources, table } from '../support/print';

const AS_OF = '2026-11-23';

/** "The first gigawatt cluster, 1.5 GW in April, a million H100 equivalents, built in 122 days." */
export function colossusStory(): void {
  heading('4. Colossus 2: first gigawatt cluster, 1.5 GW in April, a million H100 equivalents, 122 days?');
  const days = ['2026-01-17', '2026-04-06', '2026-04-30', '2026-06-15'];
  const rows = days.map((day) => {
    const facility = siteOn(COLOSSUS_2, day, { asOf: AS_OF, basis: 'facility', between: 'step' });
    const it = siteOn(COLOSSUS_2, day, { asOf: AS_OF, basis: 'it', between: 'step' });
    const h100e = [COLOSSUS_1, COLOSSUS_2].map((site) =>
      siteOn(site, day, { asOf: AS_OF, basis: 'h100e', between: 'step' }),
    );
    const mw = facility.recorded.known ? facility.recorded.value.value : 0;
    const total = h100e.reduce((sum, { recorded }) => sum + (recorded.known ? recorded.value.value : 0), 0);
    return [
      day,
      facility.claimed === null ? 'none' : `${formatCount(facility.claimed.value)} MW`,
      `${formatCount(mw)} MW`,
      it.recorded.known ? `${formatCount(it.recorded.value.value)} MW` : 'unknown',
      formatCount(total),
      bar(mw, 1500, 24),
    ];
  });
  table(['date', '>claimed', '>facility', '>IT', '>H100e of both (8-bit)', 'facility power on record'], rows);

  const step = { asOf: AS_OF, basis: 'facility', between: 'step' } as const;
  const gigawatt = firstReaching(COLOSSUS_2, 1000, step);
  const needed = requiredVelocity({
    from: { name: 'record', date: '2026-01-13', mw: 323 },
    to: { name: 'target', date: '2026-04-30', mw: 1500 },
    ramp: recordedRamp(COLOSSUS_2, { asOf: AS_OF, basis: 'facility' }),
    asOf: '2026-06-15',
  });
  say(
    `Report vs record: 1 GW was claimed for 2026-01-17 and first recorded on ${gigawatt.on}. 1.5 GW by the end of ` +
      `April asked for ${formatNumber(needed.mwPerDay ?? 0)} MW a day; the last increment on record made ` +
      `${formatNumber(needed.lastIncrement ?? 0, { decimals: 2 })}.`,
  );
  const claim = COLOSSUS_CLAIMS.find(({ predicate }) => predicate === 'h100e');
  say(
    `Report vs record: ${formatCount(claim?.value ?? 0)} H100 equivalents were claimed in January 2026 without a ` +
      'basis.',
  );
  const start = siteEvent(COLOSSUS_1, 'construction-start', { asOf: AS_OF });
  const ends = ['first-workload', 'hundred-thousand-online'].map((id) => {
    const velocity = buildVelocity(start, siteEvent(COLOSSUS_1, id, { asOf: AS_OF }));
    return `${velocity.days} to ${velocity.to.name}`;
  });
  say(
    `Report vs record: "122 days" for Colossus 1 names no start or end; from ${start.name} it took ${ends.join(', ')}.`,
  );
  const now = siteOn(COLOSSUS_2, '2026-06-15', step).recorded;
  if (now.known) {
    const city = compareTo({ mw: now.value.value, basis: 'facility' }, SAN_FRANCISCO_PEAK);
    say(
      `San Francisco: ${formatNumber(city.ratio, { decimals: 2 })} of its peak (${SAN_FRANCISCO_PEAK.derivation}).`,
    );
  }
  const { ratio } = oversubscription(XAI_SERIES_E);
  say(
    `Series E: USD ${XAI_SERIES_E.raised} billion on a target of ${XAI_SERIES_E.target}: ${formatNumber(ratio, { decimals: 2 })} times.`,
  );
  sources(now.known ? now.value.source : undefined, claim?.source, SAN_FRANCISCO_PEAK.source);
}
