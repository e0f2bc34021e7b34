import { CHINA_CUMULATIVE_REGISTRATIONS } from 'gigacast/data/china-cumulative-registrations';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_WEEKLY_CONFLICTS } from 'gigacast/data/china-weekly-conflicts';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { REGISTRATIONS_DISCREPANCIES } from 'gigacast/data/registrations-discrepancies';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';
import { TESLA_GLOBAL_QUARTERLY } from 'gigacast/data/tesla-global-quarterly';
import {
  reconcile,
  type Basis,
  type Finding,
  type PublishedClaim,
  type Report,
  type RoundedTo,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';

const source = { title: 'the page in question' };
const report = (
  basis: Basis,
  window: string,
  count: number,
  more: Partial<Report> & { readonly roundedTo?: RoundedTo } = {},
): Report => {
  const [from = '', to = ''] = window.split('..');
  return { brand: 'Tesla', market: 'CN', basis, from, to, count, roundedTo: 1, source, ...more };
};
const monthOf = (month: string) => {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${month}-01..${month}-${last}`;
};

const FLOWS: readonly Report[] = TESLA_CHINA_MONTHLY.rows.flatMap(
  ({ month, wholesale, exports, domestic, sources }) =>
    (
      [
        ['wholesale', wholesale],
        ['export', exports],
        ['retail', domestic],
      ] as const
    ).flatMap(([basis, figure]) =>
      figure.known
        ? [
            report(basis, monthOf(month), figure.value.count, {
              status: figure.value.status,
              source: sources[0] ?? source,
            }),
          ]
        : [],
    ),
);
const QUARTERS: readonly Report[] = TESLA_GLOBAL_QUARTERLY.rows.flatMap(
  ({ quarter, production, deliveries }) => {
    const start = 3 * Number(quarter.slice(6)) - 2;
    const months = [start, start + 2].map((month) =>
      monthOf(`${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`),
    );
    const window = `${months[0]?.slice(0, 10)}..${months[1]?.slice(12)}`;
    return (
      [
        ['production', production],
        ['delivery', deliveries],
      ] as const
    ).flatMap(([basis, figure]) =>
      figure.known ? [report(basis, window, figure.value.count, { source: figure.value.source })] : [],
    );
  },
);
const WEEKS = CHINA_WEEKLY_REGISTRATIONS.rows;
/** The record without the windows that are under discussion, and the figures as printed in their place. */
const RECORD: readonly Report[] = [...WEEKS, ...FLOWS, ...QUARTERS];
const ALL: readonly Report[] = [
  ...RECORD,
  ...CHINA_WEEKLY_CONFLICTS.rows,
  ...CHINA_DERIVED_REGISTRATIONS.rows.map(({ derivation: _derivation, ...row }) => row),
  ...CHINA_CUMULATIVE_REGISTRATIONS.rows.map(({ convention: _convention, ...row }) => row),
];

const said = (findings: readonly Finding[], window: string) =>
  findings
    .filter(({ from, to }) => window === `${from}..${to}`)
    .map(
      ({ code, evidence }) =>
        `${code.slice('registrations/'.length)}${evidence['kind'] ? `: ${evidence['kind']}` : ''}`,
    );

/** Found in the bundled record as it stands, with no more than the counts. */
const IN_THE_RECORD: readonly (readonly [id: number, window: string, found: string])[] = [
  [2, '2023-06-26..2023-07-02', 'conflicting-counts: one-step-of-rounding'],
  [3, '2023-07-01..2023-07-16', 'cumulative-below-parts'],
  [3, '2023-07-01..2023-07-23', 'cumulative-below-parts'],
  [4, '2023-11-27..2023-12-03', 'conflicting-counts: neighbouring-window'],
  [5, '2023-11-27..2023-12-03', 'conflicting-counts: neighbouring-window'],
  [6, '2024-04-15..2024-04-21', 'conflicting-counts: cut-off'],
  [7, '2024-04-22..2024-04-28', 'conflicting-counts: cut-off'],
  [8, '2024-04-29..2024-05-05', 'conflicting-counts: one-step-of-rounding'],
  [10, '2024-05-20..2024-05-26', 'conflicting-counts: one-step-of-rounding'],
  [11, '2024-06-17..2024-06-23', 'conflicting-counts: one-step-of-rounding'],
  [12, '2023-05-29..2023-06-04', 'conflicting-counts: other-window'],
  [13, '2025-06-02..2025-06-08', 'conflicting-counts: one-step-of-rounding'],
  [14, '2025-03-17..2025-03-23', 'conflicting-counts: unexplained'],
  [18, '2024-09-30..2024-10-27', 'weeks-as-month'],
  [19, '2025-01-20..2025-02-02', 'several-weeks'],
  [42, '2023-01-09..2023-01-15', 'revised-count: unexplained'],
];

/** Found when the count that a page printed is put beside the record. */
const BESIDE_THE_RECORD: readonly (readonly [
  id: number,
  printed: readonly Report[],
  window: string,
  found: string,
])[] = [
  [
    1,
    [report('insurance', '2023-06-26..2023-07-04', 17400, { roundedTo: 100 })],
    '2023-06-26..2023-07-04',
    'irregular-window',
  ],
  [
    17,
    [report('insurance', '2024-12-05..2024-12-15', 18500, { roundedTo: 100 })],
    '2024-12-05..2024-12-15',
    'irregular-window',
  ],
  [
    17,
    [report('insurance', '2025-04-06..2025-04-13', 5400, { roundedTo: 100 })],
    '2025-04-06..2025-04-13',
    'irregular-window',
  ],
  [20, [report('export', monthOf('2022-06'), 868)], monthOf('2022-06'), 'conflicting-counts: one-digit'],
  [
    21,
    [report('wholesale', monthOf('2022-04'), 1152)],
    monthOf('2022-04'),
    'conflicting-counts: digits-swapped',
  ],
  [22, [report('export', monthOf('2022-03'), 0)], monthOf('2022-03'), 'conflicting-counts: unexplained'],
  [
    22,
    [report('wholesale', monthOf('2022-03'), 68000, { roundedTo: 1000 })],
    monthOf('2022-03'),
    'conflicting-counts: unexplained',
  ],
  [
    23,
    [report('export', monthOf('2022-09'), 42463)],
    monthOf('2022-09'),
    'conflicting-counts: neighbouring-window',
  ],
  [24, [report('wholesale', monthOf('2022-07'), 28219)], monthOf('2022-07'), 'conflicting-counts: one-digit'],
  [
    25,
    [report('wholesale', monthOf('2023-06'), 93860)],
    monthOf('2023-06'),
    'conflicting-counts: digits-swapped',
  ],
  [26, [report('wholesale', monthOf('2023-10'), 72112)], monthOf('2023-10'), 'conflicting-counts: one-digit'],
  [
    27,
    [report('retail', monthOf('2023-04'), 40556, { status: 'model-sum' })],
    monthOf('2023-04'),
    'conflicting-counts: model-sum',
  ],
  [
    28,
    [report('retail', monthOf('2024-06'), 62261, { status: 'model-sum' })],
    monthOf('2024-06'),
    'conflicting-counts: model-sum',
  ],
  [
    29,
    [report('retail', monthOf('2022-03'), 65075, { status: 'model-sum' })],
    monthOf('2022-03'),
    'conflicting-counts: model-sum',
  ],
  [
    29,
    [report('retail', monthOf('2021-12'), 70161, { status: 'model-sum' })],
    monthOf('2021-12'),
    'conflicting-counts: model-sum',
  ],
  [
    29,
    [report('retail', monthOf('2023-01'), 26753, { status: 'model-sum' })],
    monthOf('2023-01'),
    'conflicting-counts: model-sum',
  ],
  [
    30,
    [
      report('retail', '2025-01-01..2025-10-31', 485710),
      report('wholesale', '2025-01-01..2025-10-31', 667861),
      report('export', '2025-01-01..2025-10-31', 209151),
    ],
    '2025-01-01..2025-10-31',
    'wholesale-identity',
  ],
  [
    37,
    [report('production', '2020-07-01..2020-09-30', 145063)],
    '2020-07-01..2020-09-30',
    'conflicting-counts: digits-swapped',
  ],
  [
    38,
    [report('production', '2021-10-01..2021-12-31', 237823)],
    '2021-10-01..2021-12-31',
    'conflicting-counts: neighbouring-window',
  ],
  [
    40,
    [report('delivery', '2025-04-01..2025-06-30', 384212)],
    '2025-04-01..2025-06-30',
    'conflicting-counts: digits-swapped',
  ],
  [
    41,
    [report('delivery', '2024-01-01..2024-06-30', 830776)],
    '2024-01-01..2024-06-30',
    'cumulative-above-parts',
  ],
];

const month = (name: string, count?: number) => {
  const [from = '', to = ''] = monthOf(name).split('..');
  return { from, to, ...(count === undefined ? {} : { count }) };
};
const week = (from: string, to: string, count?: number) => ({
  from,
  to,
  ...(count === undefined ? {} : { count }),
});

/** Found when what a page says about counts is passed as a claim. */
const AS_CLAIMS: readonly (readonly [
  id: number,
  claim: PublishedClaim,
  window: string,
  found: readonly string[],
  cause: string,
])[] = [
  [
    31,
    {
      kind: 'change',
      brand: 'Tesla',
      basis: 'retail',
      current: month('2025-04', 28731),
      previous: month('2025-03', 78828),
      percent: -62.1,
    },
    monthOf('2025-03'),
    ['claimed-count'],
    '78,828 is wholesale of the same days',
  ],
  [
    31,
    {
      kind: 'change',
      brand: 'Tesla',
      basis: 'retail',
      current: month('2025-04'),
      previous: month('2025-03'),
      percent: '-63.55',
    },
    monthOf('2025-04'),
    ['claimed-change'],
    'it follows from another base: 78,828 is wholesale of the same days',
  ],
  [
    32,
    {
      kind: 'parts',
      brand: 'Tesla',
      basis: 'retail',
      total: month('2024-05', 55215),
      parts: [
        { name: 'Model Y', count: 45359 },
        { name: 'Model 3', count: 27214 },
      ],
    },
    monthOf('2024-05'),
    ['claimed-parts'],
    '72,573 is wholesale of the same days',
  ],
  [
    33,
    {
      kind: 'change',
      brand: 'Tesla',
      basis: 'wholesale',
      current: month('2025-06', 71599),
      previous: month('2024-06', 71599),
      percent: 0.83,
    },
    monthOf('2024-06'),
    ['claimed-count'],
    '71,599 is the count of 2025-06-01 to 2025-06-30',
  ],
  [
    43,
    {
      kind: 'change',
      brand: 'NIO',
      basis: 'insurance',
      current: week('2025-06-09', '2025-06-15', 2630),
      previous: week('2025-06-02', '2025-06-08', 2630),
      percent: 18,
    },
    '2025-06-09..2025-06-15',
    ['claimed-change'],
    'no base on record gives it',
  ],
];

describe('the discrepancies of the published record', () => {
  const findings = reconcile(ALL).findings;
  const clean = reconcile(RECORD).findings;

  it.each(IN_THE_RECORD)('%i is found in the record: %s, %s', (_id, window, found) => {
    expect(said(findings, window)).toContain(found);
  });

  it.each(BESIDE_THE_RECORD)('%i is found beside the record', (_id, printed, window, found) => {
    const together = reconcile([...RECORD, ...printed]).findings;
    expect(said(together, window)).toContain(found);
    expect(said(clean, window)).toEqual([]);
  });

  it.each(AS_CLAIMS)('%i is found in what a page claims', (_id, claim, window, found, cause) => {
    const claimed = reconcile(RECORD, { claims: [claim] }).findings;
    expect(said(claimed, window)).toEqual(found);
    expect(claimed[0]?.evidence['cause']).toBe(cause);
    expect(claimed[0]?.claim).toEqual(claim);
  });

  it('are all found but a reading in words and a coincidence of digits', () => {
    const found = new Set([...IN_THE_RECORD, ...BESIDE_THE_RECORD, ...AS_CLAIMS].map(([id]) => id));
    const missing = REGISTRATIONS_DISCREPANCIES.rows.flatMap(({ id, kind }) =>
      found.has(id) ? [] : [[id, kind]],
    );
    expect(REGISTRATIONS_DISCREPANCIES.rows).toHaveLength(38);
    expect(missing).toEqual([
      [9, 'interpretation'],
      [36, 'coincidence'],
    ]);
  });

  it('do not include a coincidence of digits between two series', () => {
    const everyone = report('insurance', monthOf('2021-02'), 93680, { brand: 'all new-energy vehicles' });
    expect(reconcile([...RECORD, everyone]).findings).toEqual([]);
  });

  it('leave the cleaned series without a finding', () => {
    expect(reconcile(WEEKS).findings).toEqual([]);
    expect(clean).toEqual([]);
  });

  it('are all there is: every other finding on the whole record is a note', () => {
    const listed = new Set(IN_THE_RECORD.map(([, window]) => window));
    const others = findings.filter(
      ({ from, to, severity }) => severity !== 'note' && !listed.has(`${from}..${to}`),
    );
    expect(others).toEqual([]);
    expect(new Set(findings.filter(({ severity }) => severity === 'note').map(({ code }) => code))).toEqual(
      new Set([
        'registrations/several-weeks',
        'registrations/weeks-as-month',
        'registrations/rounded-differently',
      ]),
    );
  });
});
