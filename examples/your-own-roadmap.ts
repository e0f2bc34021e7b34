/**
 * A roadmap of your own from a CSV: from rows to a projection, and what a bad row says.
 *
 * Run it with `npx ts-node examples/your-own-roadmap.ts`.
 */
import Papa from 'papaparse';
import { formatPercent } from 'gigacast/core';
import {
  cadenceOf,
  historyOf,
  parseRoadmap,
  probabilityBy,
  project,
  referenceClass,
  safeParseRoadmap,
} from 'gigacast/roadmap';
import { heading, say, table } from './support/print';

const CSV = `id,chip,milestone,kind,date,said_on,speaker,source
n1,Nova 1,released,actual,2019-03-12,2019-03-12,Maker,press release
n2,Nova 2,released,actual,2020-11-03,2020-11-03,Maker,press release
n3,Nova 3,released,actual,2023-02-21,2023-02-21,Maker,press release
n4,Nova 4,released,actual,2024-09-10,2024-09-10,Maker,press release
t5,Nova 5,released,stated,2026-Q2,2025-06-01,Maker,developer day`;

interface Row {
  readonly id: string;
  readonly chip: string;
  readonly milestone: string;
  readonly kind: string;
  readonly date: string;
  readonly said_on: string;
  readonly speaker: string;
  readonly source: string;
}

/** Rows as the data that `parseRoadmap` checks. */
function toData(csv: string): unknown {
  const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  const chips = ['Nova 1', 'Nova 2', 'Nova 3', 'Nova 4', 'Nova 5', 'Nova 6'];
  return {
    schemaVersion: 1,
    id: 'nova',
    programmes: [
      { id: 'nova-line', vendor: 'Maker', generations: chips.map((id) => ({ id, name: id, aliases: [] })) },
    ],
    claims: data.map((row) => ({
      id: row.id,
      subject: row.chip,
      predicate: row.milestone,
      kind: row.kind,
      value: { type: 'date', date: row.date },
      saidOn: row.said_on,
      speaker: row.speaker,
      evidence: 'operator-claim',
      source: { title: row.source },
    })),
  };
}

heading('Your own roadmap from a CSV');
const roadmap = parseRoadmap(toData(CSV));
const AS_OF = '2026-08-01';
const family = {
  id: 'nova',
  title: 'Nova',
  vendor: 'Maker',
  milestone: 'released',
  members: ['Nova 1', 'Nova 2', 'Nova 3', 'Nova 4', 'Nova 5'],
} as const;
const cadence = referenceClass([cadenceOf(historyOf(roadmap, family), { asOf: AS_OF })]);
const projection = project(roadmap, {
  asOf: AS_OF,
  through: 'Nova 6',
  milestone: 'released',
  cadence,
  seed: 'nova',
  draws: 20_000,
});
say(
  `${roadmap.claims.length} claims; the three gaps so far have a median of ${Math.round(cadence.medianDays)} days. ` +
    `As of ${AS_OF} Nova 5, stated for 2026-Q2, is not out.`,
);
table(
  ['chip', 'P10', 'P50', 'P90', '>by end of 2026'],
  projection.generations.map(({ generation, p10, p50, p90 }) => [
    generation,
    ...[p10, p50, p90].map(({ date }) => date ?? 'never'),
    formatPercent(probabilityBy(projection, generation, '2026-12-31').probability),
  ]),
);
say(`That Nova 5 is still missing was given ${formatPercent(projection.notYet)} beforehand.`);

heading('And three bad rows');
const bad = `${CSV}
x1,Nova 5,released,stated,mid-2026,2026-01-01,Maker,call
x2,Nova 5,released,stated,2025-12,2026-01-01,Maker,call
x3,Nova 9,released,actual,2026-07-01,2026-06-01,Maker,call`;
for (const text of [bad, bad.replace(/^x1.*\n/m, '')]) {
  const result = safeParseRoadmap(toData(text));
  if (!result.ok) for (const { message } of result.issues) say(message);
}
