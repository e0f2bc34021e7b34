import { formatCount, formatDate, formatFuzzyDate } from '../../core/format';
import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import type { ClaimVersusRecord, RampPoint, SiteBasis } from '../../compute';
import { dayChannel, gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartLayer, ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { requireRows } from '../spec/require-rows';
import type { SpecObject } from '../spec/spec-value';

/** A record as it stood on one day: from `vintagesOf`, whose points carry kind and source. */
export interface DrawnVintage {
  readonly knownOn: IsoDate;
  readonly ramp: readonly (RampPoint & { readonly kind?: 'past' | 'forecast'; readonly source?: Source })[];
}

export interface SitePowerChartOptions extends ChartOptions {
  readonly site: string;
  readonly basis: SiteBasis;
  /** What was claimed, from `claimVersusRecord`; only claims of power or of the basis that name a day are drawn. */
  readonly claims?: readonly Pick<ClaimVersusRecord, 'claim' | 'claimedFor'>[];
}

const GUTTER = 46;
const BASES = {
  facility: 'facility power in MW',
  it: 'IT power in MW',
  h100e: 'H100 equivalents',
  capex: 'capital cost in bn USD',
} as const;

/**
 * A site as it was claimed and as it was recorded: the latest record as a bold line, what it expects dashed, earlier
 * records in grey, claims as diamonds on the day they named.
 *
 * A record is a line of steps: a value holds until the next row. A claim whose basis nobody stated is drawn all the same,
 * and the subtitle says so.
 *
 * @param vintages - records of one site and basis, oldest first
 * @throws GigacastError `charts/nothing-to-draw`, `charts/no-source`, `number/out-of-range`
 */
export function sitePowerChart(vintages: readonly DrawnVintage[], options: SitePowerChartOptions): ChartSpec {
  const at = { function: 'sitePowerChart', path: 'vintages', what: 'at least one record with a row' };
  const held = requireRows(
    vintages.filter(({ ramp }) => ramp.length > 0),
    { ...at, received: vintages },
  );
  const latest = held.at(-1) ?? held[0];
  const past = latest.ramp.filter(({ kind }) => kind !== 'forecast');
  const now = past.at(-1);
  const today = now === undefined || now.date >= latest.knownOn ? [] : [{ ...now, date: latest.knownOn }];
  const ahead = [
    ...(today.length > 0 ? today : past.slice(-1)),
    ...latest.ramp.filter(({ kind }) => kind === 'forecast'),
  ];
  const earlier = held
    .slice(0, -1)
    .flatMap(({ knownOn, ramp }) => ramp.map(({ date, value }) => ({ knownOn, date, value })));
  const ends = endsOf(held.slice(0, -1));
  const claims = claimRows(options);
  const y = numberChannel('value', { axis: gutterAxis(GUTTER, { format: ',~r' }) });
  const x = dayChannel('date');
  const tooltip = tooltips({ date: 'Day', value: 'Value' });
  const line = (
    name: string,
    values: readonly SpecObject[],
    mark: SpecObject,
    more: SpecObject = {},
  ): ChartLayer => ({
    name,
    data: { values },
    mark: { type: 'line', interpolate: 'step-after', ...mark },
    encoding: { x, y, ...more },
  });
  // By turns above and below, so that claims of the same figure do not write over each other.
  const names = (name: string, turn: number, dy: number): ChartLayer => ({
    name,
    data: { values: claims.filter((_, i) => i % 2 === turn) },
    mark: { type: 'text', style: 'label', dy },
    encoding: { x, y, text: { field: 'label' } },
  });
  const points = [...past, ...today].map(({ date, value }) => ({ date, value }));
  return frame(
    {
      function: at.function,
      title: sayTitle(options.site, options.basis, now ?? latest.ramp[0]),
      subtitle: saySubtitle(options.basis, { knownOn: latest.knownOn, claims }),
      sources: [...latest.ramp, ...held.flatMap(({ ramp }) => ramp)].flatMap(({ source }) => source ?? []),
      gutter: GUTTER,
      height: 320,
      layers: [
        line(
          'earlier records',
          earlier,
          { style: 'reference' },
          { detail: { field: 'knownOn', type: 'nominal' } },
        ),
        {
          name: 'ends of earlier records',
          data: { values: ends },
          mark: { type: 'point', style: 'reference', size: 40 },
          encoding: { x, y, tooltip: tooltips({ knownOn: 'Copy of', date: 'Day', value: 'Value' }) },
        },
        {
          name: 'the oldest record',
          data: { values: ends.slice(0, 1) },
          mark: { type: 'text', style: 'note', align: 'right', dx: -7 },
          encoding: { x, y, text: { field: 'label' } },
        },
        line('latest record', points, { style: 'counted', strokeWidth: 3 }, { tooltip }),
        line(
          'expected in it',
          ahead.map(({ date, value }) => ({ date, value })),
          { style: 'counted', strokeDash: [6, 4] },
          { tooltip },
        ),
        {
          name: 'claims',
          data: { values: claims },
          mark: { type: 'point', shape: 'diamond', style: 'expected', size: 120 },
          encoding: {
            x,
            y,
            tooltip: tooltips({ label: 'Claim', said: 'Said', date: 'For', value: 'Value' }),
          },
        },
        names('names of claims, above', 0, -13),
        names('names of claims, below', 1, 15),
      ],
    },
    options,
  );
}

/** Where each earlier record ends. */
function endsOf(vintages: readonly DrawnVintage[]) {
  return vintages.flatMap(({ knownOn, ramp }) => {
    const last = ramp.at(-1);
    return last === undefined
      ? []
      : [{ knownOn, date: last.date, value: last.value, label: `copy of ${formatDate(knownOn)}` }];
  });
}

function claimRows({ claims = [], basis }: SitePowerChartOptions) {
  const predicates: readonly string[] = basis === 'facility' || basis === 'it' ? ['power'] : [basis];
  return claims
    .filter(
      ({ claim }) =>
        predicates.includes(claim.predicate) && (claim.holdsOn !== undefined || claim.kind === 'actual'),
    )
    .filter(({ claim }) => claim.basis === undefined || claim.basis === basis)
    .sort((a, b) => a.claim.value - b.claim.value || (a.claimedFor < b.claimedFor ? -1 : 1))
    .map(({ claim, claimedFor }) => ({
      date: claimedFor,
      value: claim.value,
      label: claim.speaker,
      said: claim.saidOn === undefined ? 'not known' : formatFuzzyDate(claim.saidOn),
      basis: claim.basis ?? 'not said',
    }));
}

function sayTitle(site: string, basis: SiteBasis, now: RampPoint | undefined): string {
  if (now === undefined) return site;
  return `${site}: ${formatCount(now.value)} on record since ${formatDate(now.date)} (${BASES[basis]})`;
}

function saySubtitle(
  basis: SiteBasis,
  { knownOn, claims }: { readonly knownOn: IsoDate; readonly claims: readonly { readonly basis: string }[] },
): string {
  const unsaid = claims.some((claim) => claim.basis === 'not said')
    ? ', mostly without saying which power'
    : '';
  const said = claims.length === 0 ? '' : ` Diamonds: what was claimed for that day${unsaid}.`;
  return `Recorded ${BASES[basis]}; dashed: expected; grey: earlier records.${said} Record of ${formatDate(knownOn)}.`;
}
