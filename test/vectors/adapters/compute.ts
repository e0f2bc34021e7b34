import {
  buildVelocity,
  capacityFactor,
  capexPerGw,
  chipsForPower,
  compareToPeak,
  energyCost,
  energyOver,
  facilityPower,
  facilityToItRatio,
  figureSpread,
  H100_SXM,
  h100Equivalents,
  h100EquivalentsByBasis,
  h100Factor,
  homesEquivalent,
  impliedUtilisation,
  logisticRamp,
  powerChain,
  rampFirstReaching,
  rampProfile,
  rampsReach,
  rampValueOn,
  requiredVelocity,
  toMegawatts,
  trainingCompute,
  trainingDays,
  trainingTime,
  vintageView,
  type Accelerator,
  type Between,
  type ComputeBasis,
  type DenseRates,
  type Fleet,
  type PowerUnit,
  type Ramp,
} from 'gigacast/compute';
import { rankEvidence, type Claim, type EvidenceClass, type Known } from 'gigacast/core';
import { adapter, type Adapters } from './adapter';

type Rows = readonly (readonly [date: string, value: number])[];
type Rates = { readonly int8?: number | null; readonly fp8?: number | null; readonly bf16?: number | null };
type Reference = { readonly op8: number; readonly bf16: number };
type Point = { readonly date: string; readonly mw?: number };
type PoweredFleet = readonly { readonly units: number; readonly tdpW: number | null }[];

/** Names that tables give to a basis beside its own. */
const BASIS_NAMES: Readonly<Record<string, ComputeBasis>> = {
  '8-bit best': '8-bit',
  'int8-only': 'int8',
  bf16: '16-bit',
};

const BETWEEN: readonly Between[] = ['step', 'linear'];
const POWER_UNITS: readonly string[] = ['W', 'kW', 'MW', 'GW'];

const rampOf = (rows: Rows): Ramp => rows.map(([date, value]) => ({ date, value }));

const orNull = <T>(figure: Known<T>): T | null => (figure.known ? figure.value : null);

const rated = (rates: DenseRates): Accelerator => ({ ...H100_SXM, opsPerSecond: rates });

const chipOf = ({ int8, fp8, bf16 }: Rates): Accelerator =>
  rated({
    ...(typeof int8 === 'number' ? { int8 } : {}),
    ...(typeof fp8 === 'number' ? { fp8 } : {}),
    ...(typeof bf16 === 'number' ? { bf16 } : {}),
  });

const referenceOf = ({ op8, bf16 }: Reference): Accelerator => chipOf({ int8: op8, fp8: op8, bf16 });

/** The one rate of a case, put where its basis reads it. */
function ratedOn(basis: string, rate: number | null): Accelerator {
  if (rate === null) {
    const { memoryGb: _, bandwidthGbPerS: __, ...chip } = rated({});
    return chip;
  }
  if (basis === '16-bit') return rated({ bf16: rate });
  if (basis === 'fp4') return rated({ fp4: rate });
  if (basis === 'memory') return { ...H100_SXM, memoryGb: rate };
  if (basis === 'bandwidth') return { ...H100_SXM, bandwidthGbPerS: rate };
  return rated({ int8: rate, fp8: rate });
}

const poweredFleet = (fleet: PoweredFleet): Fleet =>
  fleet.map(({ units, tdpW }) => {
    const { tdpW: _, ...chip } = H100_SXM;
    return { units, accelerator: tdpW === null ? chip : { ...chip, tdpW } };
  });

const mapValues = <T, U>(entries: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));

const eventOf = (name: string, { date, mw }: Point) =>
  mw === undefined ? { name, date } : { name, date, mw };

export const COMPUTE: Adapters = {
  vintageView: adapter(
    (input: { vintages: readonly { known: string; rows: Rows }[]; validAt: string; threshold: number }) => {
      const answers = vintageView(
        input.vintages.map(({ known, rows }) => ({ knownOn: known, ramp: rampOf(rows) })),
        input,
      );
      return {
        values: answers.map(({ value }) => orNull(value)),
        firstReaching: answers.map((answer) => answer.firstReaching),
      };
    },
  ),
  rankEvidence: adapter(
    (input: {
      claims: readonly { value: number; class: EvidenceClass; saidOn: string; unit?: string }[];
      asOf: string;
      prefer: readonly EvidenceClass[];
    }) => {
      const claims = input.claims.map((claim, index): Claim<number> => ({
        id: String(index),
        subject: 'site',
        predicate: 'power',
        value: POWER_UNITS.includes(claim.unit ?? '')
          ? toMegawatts(claim.value, claim.unit as PowerUnit)
          : claim.value,
        kind: 'actual',
        saidOn: claim.saidOn,
        speaker: claim.class,
        evidence: claim.class,
        source: { title: claim.class },
      }));
      const ranked = rankEvidence(claims, { asOf: { saidBy: input.asOf }, prefer: input.prefer });
      return { ...ranked, best: ranked.best?.value ?? null };
    },
  ),
  siteOn: adapter((input: { rows: Rows; at: readonly string[]; extrapolate?: string | null }) => {
    const after = input.extrapolate === 'hold' ? 'hold' : 'unknown';
    const read = (between: Between) =>
      input.at.map((date) => orNull(rampValueOn(rampOf(input.rows), date, { between, after })));
    return { step: read('step'), linear: read('linear') };
  }),
  firstReaching: adapter((input: { rows: Rows; threshold: number }) => {
    const [step, linear] = BETWEEN.map((between) =>
      rampFirstReaching(rampOf(input.rows), input.threshold, { between }),
    );
    return { step: step?.on, linear: linear?.on, linearExactDays: linear?.daysAfterLastBelow };
  }),
  siteProfile: adapter((input: { rows: Rows; at: string; threshold: number; end: string }) => {
    const profile = rampProfile(rampOf(input.rows), input);
    return { ...profile, intervals: profile.intervals.map(({ from, to }) => [from, to]) };
  }),
  logisticRamp: adapter((input: { K: number; r: number; t0: string }) => {
    const ramp = logisticRamp({ capacityMw: input.K, ratePerDay: input.r, midpoint: input.t0 });
    return { atMid: ramp.atMidpointMw, days10to90: ramp.days10To90 };
  }),
  h100Equivalents: adapter(
    (input: {
      fleet: readonly { units: number; opsPerSecond: number | null }[];
      basis: string;
      h100OpsPerSecond: number;
    }) => {
      const basis = BASIS_NAMES[input.basis] ?? (input.basis as ComputeBasis);
      const fleet = input.fleet.map(({ units, opsPerSecond }) => ({
        units,
        accelerator: ratedOn(basis, opsPerSecond),
      }));
      const counted = h100Equivalents(fleet, { basis, reference: ratedOn(basis, input.h100OpsPerSecond) });
      return counted.complete ? counted.h100e : null;
    },
  ),
  h100EquivalentsByBasis: adapter(
    (input: { fleet: readonly ({ units: number } & Rates)[]; h100: Reference }) => {
      const fleet = input.fleet.map((unit) => ({ units: unit.units, accelerator: chipOf(unit) }));
      const { byBasis, faulty } = h100EquivalentsByBasis(fleet, { reference: referenceOf(input.h100) });
      return {
        int8Only: orNull(byBasis.int8),
        max8bit: orNull(byBasis['8-bit']),
        fp8Basis: orNull(byBasis.fp8),
        bf16Basis: orNull(byBasis['16-bit']),
        mixedBasis: orNull(faulty['16-bit over 8-bit']),
      };
    },
  ),
  h100Factor: adapter((input: Rates & { h100: Reference }) => {
    const on = (basis: ComputeBasis) =>
      orNull(h100Factor(chipOf(input), { basis, reference: referenceOf(input.h100) }));
    return { bf16Factor: on('16-bit'), fp8Factor: on('fp8'), int8Factor: on('int8') };
  }),
  sitesReach: adapter(
    (input: { sites: Readonly<Record<string, Rows>>; at: readonly string[]; threshold: number }) =>
      Object.fromEntries(
        rampsReach(mapValues(input.sites, rampOf), input).map(({ date, total, reached }) => [
          date,
          [total, reached],
        ]),
      ),
  ),
  facilityPower: adapter((input: { fleet: PoweredFleet; overhead: number; pue: number }) => {
    const power = facilityPower(poweredFleet(input.fleet), {
      serverOverhead: input.overhead,
      pue: input.pue,
    });
    return power.complete ? power.mw : null;
  }),
  chipsForPower: adapter((input: { facilityMW: number; tdpW: number; overhead: number; pue: number }) => {
    const chips = chipsForPower(
      { mw: input.facilityMW, basis: 'facility' },
      { tdpW: input.tdpW, serverOverhead: input.overhead, pue: input.pue },
    );
    return { exact: chips.exact, floor: chips.whole };
  }),
  powerChain: adapter(
    (input: { fleet: PoweredFleet; overhead: number; pue: number; redundancy?: number }) => {
      const chain = powerChain({
        from: poweredFleet(input.fleet),
        serverOverhead: input.overhead,
        pue: input.pue,
        ...(input.redundancy === undefined ? {} : { redundancy: input.redundancy }),
      });
      return {
        itAccelMW: chain.chip.mw,
        itMW: chain.it.mw,
        facilityMW: chain.facility.mw,
        sizedMW: chain.sizedMw,
      };
    },
  ),
  facilityToItRatio: adapter(
    (input: { sites: Readonly<Record<string, { facilityMW: number; itMW: number }>> }) =>
      mapValues(input.sites, ({ facilityMW, itMW }) =>
        facilityToItRatio({ facilityPowerMw: facilityMW, itPowerMw: itMW }),
      ),
  ),
  figureSpread: adapter((input: { valuesMW: Readonly<Record<string, number>> }) =>
    figureSpread(Object.values(input.valuesMW)),
  ),
  capacityFactor: adapter((input: { actualMWh: number; potentialMWh: number }) =>
    capacityFactor({ actualMwh: input.actualMWh, potentialMwh: input.potentialMWh }),
  ),
  energyOver: adapter(
    (input: { rows: Rows; between: Between; periods: readonly (readonly [string, string])[] }) =>
      input.periods.map(
        ([from, to]) => energyOver(rampOf(input.rows), { from, to }, { between: input.between }).mwh,
      ),
  ),
  homesEquivalent: adapter((input: { mw: number; kwhPerHomeYear: number }) => ({
    homes: homesEquivalent(input.mw, input),
  })),
  energyCost: adapter((input: { mw: number; usdPerKwh: number }) => {
    const { mwh, usd } = energyCost(input.mw, input);
    return { MWh: mwh, usd };
  }),
  compareToPeak: adapter((input: { mw: number; lineMW: number; shareOfPeak: number }) => {
    const compared = compareToPeak(input.mw, { lineMw: input.lineMW, shareOfPeak: input.shareOfPeak });
    return { sfPeakMW: compared.peakMw, ratio: compared.ratio };
  }),
  buildVelocity: adapter((input: { from: Point; to: Point }) =>
    buildVelocity(eventOf('from', input.from), eventOf('to', input.to)),
  ),
  velocityAgainstLastIncrement: adapter((input: { from: Point; to: Point; rows: Rows; asOf: string }) =>
    requiredVelocity({
      from: eventOf('from', input.from),
      to: eventOf('to', input.to),
      ramp: rampOf(input.rows),
      asOf: input.asOf,
    }),
  ),
  capexPerGw: adapter((input: { costBn: number; itMW?: number | null; facilityMW?: number | null }) => {
    const { perItGw, perFacilityGw } = capexPerGw({
      costBn: input.costBn,
      ...(typeof input.itMW === 'number' ? { itPowerMw: input.itMW } : {}),
      ...(typeof input.facilityMW === 'number' ? { facilityPowerMw: input.facilityMW } : {}),
    });
    return { perGWit: perItGw, perGWfacility: perFacilityGw };
  }),
  trainingDays: adapter(
    (input: {
      parameters: number;
      tokens: number;
      gpus: number;
      achievedFlopPerGpu: number;
      flopPerParameterToken: number;
    }) => ({
      days: trainingDays({
        ...input,
        chips: input.gpus,
        achievedFlopPerChip: input.achievedFlopPerGpu,
      }),
    }),
  ),
  trainingCompute: adapter(
    (input: {
      parameters: number;
      tokens: number;
      gpuHours: number;
      peakFlopPerGpu: number;
      mfu: number;
    }) => {
      const compute = trainingCompute({
        ...input,
        chipHours: input.gpuHours,
        peakFlopPerChip: input.peakFlopPerGpu,
        utilisation: input.mfu,
      });
      return { ...compute, geoMean: compute.geometricMean };
    },
  ),
  impliedUtilisation: adapter((input: { flop: number; peakFlopPerGpu: number; gpuHours: number }) => {
    const implied = impliedUtilisation({
      flop: input.flop,
      peakFlopPerChip: input.peakFlopPerGpu,
      chipHours: input.gpuHours,
    });
    return { fullUtilHours: implied.fullUtilisationHours, mfu: implied.utilisation };
  }),
  trainingTime: adapter(
    (input: { rows: Rows; start: string; flop: number; peakFlopPerH100e: number; mfu: number }) => {
      const time = trainingTime(rampOf(input.rows), { ...input, utilisation: input.mfu });
      return time.outcome === 'completes' ? time : { elapsedDays: null, completesDuring: null };
    },
  ),
};
