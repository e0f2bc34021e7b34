import { addDays, quarters, type IsoDate } from '../../core/calendar';
import { formatCount, formatNumber } from '../../core/format';
import { runRateNeeded } from '../compare/run-rate-needed';
import { shareOf } from '../compare/share-of';
import { sumOver } from '../compare/sum-over';
import type { CountedSeries } from '../compare/counted-series';
import type { Report } from '../records';
import { publisherOf } from '../reconcile/publisher-of';
import type { Sentence } from '../sentence';
import type { BriefAnswer, DeliveryShare, PeerRank } from './answer';
import type { BriefOptions } from './brief-options';
import { knownReports } from './known-reports';

type AnswerOn<T> = Extract<BriefAnswer, { readonly topic: T }>;

/** 6. The weekly count that each target needs. */
export function answerRunRate(
  series: CountedSeries,
  monday: IsoDate,
  { targets = [] }: BriefOptions,
): AnswerOn<'run-rate'> {
  const data = targets.map((target) => runRateNeeded(series, monday, { target }));
  const open = data.every(({ outcome }) => outcome === 'incomplete');
  return {
    number: 6,
    topic: 'run-rate',
    outcome: open ? 'open' : 'answered',
    data,
    sentences: data.map(({ sentence }) => sentence),
    missing: targets.length === 0 ? ['targets'] : [],
  };
}

/** 7. The plant's share of deliveries worldwide, in the latest quarter for which both are known. */
export function answerShare(
  series: CountedSeries,
  monday: IsoDate,
  options: BriefOptions,
): AnswerOn<'global-share'> {
  const reports = knownReports(options.reports ?? [], series);
  const data = latestShare(series, monday, reports);
  if (data === null) {
    return { number: 7, topic: 'global-share', outcome: 'open', data, sentences: [], missing: ['reports'] };
  }
  const { quarter, wholesale, deliveries, share } = data;
  const sentence: Sentence = {
    code: 'registrations/global-share',
    params: { quarter, wholesale, deliveries, percent: share.percent },
    text:
      `${series.brand}: ${formatCount(wholesale)} of the ${formatCount(deliveries)} delivered worldwide in ${quarter}, ` +
      `${formatNumber(share.percent)} %, were shipped here.`,
  };
  return { number: 7, topic: 'global-share', outcome: 'answered', data, sentences: [sentence], missing: [] };
}

function latestShare(
  series: CountedSeries,
  monday: IsoDate,
  reports: readonly Report[],
): DeliveryShare | null {
  const delivered = reports.filter(({ basis, to }) => basis === 'delivery' && to < addDays(monday, 7));
  const shipped = {
    ...series,
    weeks: [],
    reports: reports.filter((report) => report.basis === 'wholesale' && report.market === series.market),
  };
  for (const { from, to, count, roundedTo } of delivered.sort((a, b) => (a.to < b.to ? 1 : -1))) {
    const quarter = quarters.floor(from);
    if (quarter.from !== from || quarter.to !== to) continue;
    const sum = sumOver(shipped, from, to);
    if (sum.outcome === 'gap' || sum.total.low < sum.total.high || count === 0) continue;
    const share = shareOf({ count: sum.total.count }, { count, roundedTo });
    return { quarter: quarter.key, wholesale: sum.total.count, deliveries: count, share };
  }
  return null;
}

/** 8. Models and peers of the week. */
export function answerPeers(
  series: CountedSeries,
  monday: IsoDate,
  options: BriefOptions,
): AnswerOn<'models-and-peers'> {
  const week = series.weeks.find(({ weekStart }) => weekStart === monday);
  const { models: given = [], peers: others = [] } = options;
  const models =
    week === undefined || week.count === 0
      ? []
      : given.map(({ name, count }) => ({ name, share: shareOf({ count }, week) }));
  const peers = week === undefined || others.length === 0 ? null : rankPeers(series, monday, others);
  const sentences = [
    ...(models.length === 0 ? [] : [sayModels(series.brand, models)]),
    ...(peers === null ? [] : [sayPeers(series.brand, peers)]),
  ];
  const missing = [...(given.length === 0 ? ['models'] : []), ...(others.length === 0 ? ['peers'] : [])];
  const outcome = sentences.length === 0 ? 'open' : missing.length === 0 ? 'answered' : 'partly';
  return { number: 8, topic: 'models-and-peers', outcome, data: { models, peers }, sentences, missing };
}

function rankPeers(series: CountedSeries, monday: IsoDate, others: readonly CountedSeries[]): PeerRank {
  const all = [
    series,
    ...others.filter(({ brand, basis }) => brand !== series.brand && basis === series.basis),
  ];
  const found = all.map(({ brand, weeks }) => ({
    brand,
    week: weeks.find(({ weekStart }) => weekStart === monday),
  }));
  const counts = found
    .flatMap(({ brand, week }) => (week === undefined ? [] : [{ brand, count: week.count }]))
    .sort((a, b) => b.count - a.count || (a.brand < b.brand ? -1 : 1));
  const own = counts.find(({ brand }) => brand === series.brand)?.count ?? 0;
  const unknown = found.flatMap(({ brand, week }) => (week === undefined ? [brand] : [])).sort();
  return { place: counts.filter(({ count }) => count > own).length + 1, of: counts.length, counts, unknown };
}

function sayModels(brand: string, models: AnswerOn<'models-and-peers'>['data']['models']): Sentence {
  const list = models.map(({ name, share }) => `${name} ${formatNumber(share.percent)} %`).join(', ');
  return {
    code: 'registrations/models',
    params: { brand, models: list },
    text: `${brand}: ${list} of the week.`,
  };
}

function sayPeers(brand: string, { place, of, counts, unknown }: PeerRank): Sentence {
  const list = counts.map((one) => `${one.brand} ${formatCount(one.count)}`).join(', ');
  const rest = unknown.length === 0 ? '' : `; not known: ${unknown.join(', ')}`;
  return {
    code: 'registrations/peers',
    params: { brand, place, of, counts: list, unknown: unknown.join(', ') },
    text: `${brand}: place ${place} of ${of} in the week (${list}${rest}).`,
  };
}

/** 9. Who says so, who said so the week before, and what else was published. */
export function answerSource(
  series: CountedSeries,
  monday: IsoDate,
  { findings }: BriefOptions,
): AnswerOn<'source'> {
  const find = (start: IsoDate) => series.weeks.find(({ weekStart }) => weekStart === start);
  const [week, before] = [find(monday), find(addDays(monday, -7))];
  const conflict = series.conflicts.find(({ weekStart }) => weekStart === monday);
  const sources = week === undefined ? (conflict?.candidates ?? []) : [week];
  const publisher = [...new Set(sources.map(({ source }) => publisherOf(source)))].join(' and ');
  const publisherBefore = before === undefined ? null : publisherOf(before.source);
  const otherCounts = (conflict?.candidates ?? [])
    .map(({ count }) => count)
    .filter((count) => count !== week?.count);
  const sunday = addDays(monday, 6);
  const own = (findings ?? []).filter(
    ({ brand, basis, from, to }) =>
      brand === series.brand && basis === series.basis && from <= sunday && to >= monday,
  );
  const data = { publisher, publisherBefore, otherCounts, findings: own };
  const missing = findings === undefined ? ['findings'] : [];
  if (publisher === '') return { number: 9, topic: 'source', outcome: 'open', data, sentences: [], missing };
  const sentence = saySource(series.brand, data);
  const sentences = [sentence, ...own.map((finding) => finding.sentence)];
  const outcome = missing.length === 0 ? 'answered' : 'partly';
  return { number: 9, topic: 'source', outcome, data, sentences, missing };
}

function saySource(brand: string, data: AnswerOn<'source'>['data']): Sentence {
  const { publisher, publisherBefore, otherCounts } = data;
  const source =
    publisherBefore === null
      ? `the count is by ${publisher}; the week before is not known`
      : publisherBefore === publisher
        ? `the count is by ${publisher}, as the week before`
        : `the count is by ${publisher}, the week before by ${publisherBefore}, so a shift may be the source`;
  const others = otherCounts.map((count) => formatCount(count)).join(' and ');
  return {
    code: 'registrations/source',
    params: { brand, publisher, publisherBefore: publisherBefore ?? '', otherCounts: others },
    text: `${brand}: ${source}${others === '' ? '' : `; ${others} was published as well`}.`,
  };
}
