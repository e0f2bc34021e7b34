import type { EvidenceClass } from '../core/claim';
import type { DataSet, Source } from '../core/provenance';
import type { MilestoneFamily, Programme, Roadmap, RoadmapClaim } from '../roadmap';
import { toClaims, type ClaimRow } from './tables/to-claims';

const READ = { retrievedOn: '2026-11-23' } as const;

/** The pages on which the claims were read. */
// prettier-ignore
const PAGES = {
  'epoch': { ...READ, title: 'Epoch AI, Machine Learning Hardware', href: 'https://epoch.ai/data/machine-learning-hardware', licence: 'CC BY 4.0', note: 'Read in natepaulo43-oss/Capstone-AI-Capex-Wall@efc5e00, data/ml_hardware.csv.' },
  'neowin': { ...READ, title: 'Neowin, an upcoming GPU is late by three months or more', href: 'https://neowin.net/amp/nvidia-is-reportedly-delaying-one-of-its-upcoming-ai-gpus-by-three-months-or-more' },
  'winbuzzer': { ...READ, title: 'WinBuzzer, Blackwell B200 shipments postponed', href: 'https://winbuzzer.com/2024/08/05/nvidia-postpones-blackwell-b200-ai-gpu-shipments-xcxwbn/', publishedOn: '2024-08-05' },
  'tweaktown-respin': { ...READ, title: 'TweakTown, statement of NVIDIA on the Blackwell mask', href: 'https://www.tweaktown.com/news/100214/nvidia-says-it-will-tweak-blackwell-ai-gpus-issues-with-the-gpu-mask-needing-b200-re-spin/index.html' },
  'tweaktown-b100': { ...READ, title: 'TweakTown, an analyst on the end of B100', href: 'https://www.tweaktown.com/news/100083/analyst-nvidia-has-effectively-canceled-b100-ai-gpu-over-design-flaw-b200a-to-replace-it/index.html' },
  'channelnews': { ...READ, title: 'ChannelNews, Blackwell suspected of design flaws', href: 'https://www.channelnews.com.au/nvidias-blackwell-ai-chips-suspected-of-design-flaws/?utm_source=rss&utm_medium=rss&utm_campaign=nvidias-blackwell-ai-chips-suspected-of-design-flaws' },
  'brokerbase': { ...READ, title: 'BrokerBase, Vera Rubin production ahead of schedule', href: 'https://www.brokerbase.co/posts/nvidia-accelerates-vera-rubin-chip-production-ahead-of-schedule.html' },
  'siliconwire': { ...READ, title: 'SiliconWire, GTC 2026, Vera Rubin and Feynman', href: 'https://www.siliconwire.xyz/article/nvidia-gtc-2026-vera-rubin-feynman' },
  'introl': { ...READ, title: 'Introl, Rubin in full production at CES 2026', href: 'https://introl.com/blog/nvidia-rubin-full-production-ces-2026-ai-infrastructure' },
  'aiacademy': { ...READ, title: 'AI Academy, physical stack 7.1.2', href: 'https://aiacademy.pages.dev/curriculum/physical-stack/7.1/7.1.2' },
  'itbrief': { ...READ, title: 'IT Brief, accelerator roadmap of AMD', href: 'https://itbrief.com.au/story/amd-announces-ambitious-ai-accelerator-roadmap-and-annual-update-cycle' },
  'umatechnology': { ...READ, title: 'UMA Technology, timeline of the Instinct series', href: 'https://umatechnology.org/amd-announces-timeline-for-instinct-ai-gpu-series-mi350-launching-by-mid-2025-mi400-set-for-2026' },
  'themop': { ...READ, title: 'themop.ru, MI100', href: 'https://themop.ru/fsepy3/mi100-architecture.html', note: 'An aggregated page.' },
  'apple-m': { ...READ, title: '9to5Mac, every M-series chip and its release date', href: 'https://earth-news.info/technology/every-m-series-apple-silicon-chip-device-and-release-date/?amp=1', note: 'Read in a copy at earth-news.info.' },
  'ngsolutionteam': { ...READ, title: 'ngsolutionteam.com, M5', href: 'https://ngsolutionteam.com/?p=13256' },
  'techcrunch-trainium': { ...READ, title: 'TechCrunch, Trainium2 available and Trainium3 for late 2025', href: 'https://genixplay.com/?p=11424', note: 'Read in a copy at genixplay.com.' },
  'allpcb': { ...READ, title: 'AllPCB, architecture of the chips of Amazon', href: 'https://www.allpcb.com/es-ES/allelectrohub/inside-amazons-ai-chip-architecture' },
  'sdxcentral': { ...READ, title: 'SDxCentral, data-centre chips of Intel delayed', href: 'https://www.sdxcentral.com/articles/news/intel-next-gen-data-center-chips-delayed/2021/07' },
  'ars-intel': { ...READ, title: 'Ars Technica, the often delayed Sapphire Rapids', href: 'https://koushikgadget.blogspot.com/2022/11/intels-oft-delayed-sapphire-rapids-xeon.html', note: 'Read in a copy at koushikgadget.blogspot.com.' },
  'ars-launch': { ...READ, title: 'Ars Technica, launch of Sapphire Rapids', href: 'https://blog.repithwin.com/?p=474863', note: 'Read in a copy at blog.repithwin.com, of November 2022: it names the day ahead of the event.' },
  'aiwiki': { ...READ, title: 'aiwiki.ai, TPU chip', href: 'https://aiwiki.ai/wiki/tpu_chip/raw' },
  'wikisum': { ...READ, title: 'wikisum.wiki, Tensor Processing Unit', href: 'https://wikisum.wiki/wiki/Tensor_Processing_Unit' },
} as const satisfies Readonly<Record<string, Source>>;

const SPEAKERS = {
  epoch: ['Epoch AI', 'independent-estimate'],
  nvidia: ['NVIDIA', 'operator-claim'],
  amd: ['AMD', 'operator-claim'],
  apple: ['Apple', 'operator-claim'],
  amazon: ['Amazon', 'operator-claim'],
  intel: ['Intel', 'operator-claim'],
  google: ['Google', 'operator-claim'],
  semiAnalysis: ['SemiAnalysis', 'press-report'],
  press: ['press', 'press-report'],
} as const satisfies Readonly<Record<string, readonly [string, EvidenceClass]>>;

type Row = ClaimRow<keyof typeof SPEAKERS, keyof typeof PAGES>;

/** Id, generation, day of release after Epoch AI. */
// prettier-ignore
const RELEASES: readonly (readonly [id: string, subject: string, day: string])[] = [
  ['k80-released', 'K80', '2014-11-17'],
  ['m40-released', 'M40', '2015-11-10'],
  ['p100-released', 'P100', '2016-04-05'],
  ['v100-released', 'V100', '2017-06-21'],
  ['a100-released', 'A100', '2020-05-14'],
  ['h100-released', 'H100', '2022-09-20'],
  ['h200-released', 'H200', '2024-11-18'],
  ['b100-released', 'B100', '2024-11-15'],
  ['b200-released', 'B200', '2024-11-15'],
  ['gb200-released', 'GB200', '2025-02-15'],
  ['b300-released', 'B300', '2025-08-22'],
  ['tpu-v1-released', 'TPU v1', '2015-05-15'],
  ['tpu-v2-released', 'TPU v2', '2017-05-01'],
  ['tpu-v3-released', 'TPU v3', '2018-05-18'],
  ['tpu-v4i-released', 'TPU v4i', '2020-01-01'],
  ['tpu-v4-released', 'TPU v4', '2021-05-20'],
  ['tpu-v5e-released', 'TPU v5e', '2023-08-29'],
  ['tpu-v5p-released', 'TPU v5p', '2023-12-06'],
  ['tpu-v6e-released', 'TPU v6e', '2024-05-14'],
  ['tpu-v7-released', 'TPU v7', '2025-11-06'],
  ['mi250x-released', 'MI250X', '2021-11-08'],
  ['mi300x-released', 'MI300X', '2023-12-06'],
  ['mi325x-released', 'MI325X', '2024-10-10'],
  ['mi350x-released', 'MI350X', '2025-06-12'],
  ['trainium1-released', 'Trainium1', '2022-10-15'],
  ['inferentia2-released', 'Inferentia2', '2023-04-13'],
  ['trainium2-released', 'Trainium2', '2024-12-03'],
  ['trainium3-released', 'Trainium3', '2025-12-02'],
  ['gaudi2-released', 'Gaudi2', '2022-05-10'],
  ['max-1550-released', 'Max 1550', '2023-01-10'],
  ['gaudi3-released', 'Gaudi3', '2024-09-24'],
  ['mtia-v1-released', 'MTIA v1', '2023-05-18'],
  ['mtia-v2-released', 'MTIA v2', '2024-04-10'],
  ['mtia-300-released', 'MTIA 300', '2026-03-11'],
];

/** Id, generation, day of announcement by Apple. */
// prettier-ignore
const APPLE: readonly (readonly [id: string, subject: string, day: string])[] = [
  ['m1-announced', 'M1', '2020-11-10'],
  ['m1-pro-announced', 'M1 Pro', '2021-10-18'],
  ['m1-ultra-announced', 'M1 Ultra', '2022-03-08'],
  ['m2-announced', 'M2', '2022-06-06'],
  ['m2-pro-announced', 'M2 Pro', '2023-01-17'],
  ['m2-ultra-announced', 'M2 Ultra', '2023-06-05'],
  ['m3-announced', 'M3', '2023-10-30'],
  ['m4-announced', 'M4', '2024-05-07'],
];

const FISCAL_Q4 = {
  text: 'fourth quarter of fiscal 2025',
  precision: 'phrase',
  from: '2024-10-28',
  to: '2025-01-26',
} as const;
const MID_2025 = { text: 'mid-2025', precision: 'phrase', from: '2025-05-01', to: '2025-08-31' } as const;
const LATE_2025 = { text: 'late 2025', precision: 'phrase', from: '2025-10-01', to: '2025-12-31' } as const;
const LATER_IN_2022 = {
  text: 'later in 2022',
  precision: 'phrase',
  from: '2022-07-01',
  to: '2022-12-31',
} as const;

// prettier-ignore
const SAID: readonly Row[] = [
  ['b200-announced', 'B200', 'announced', 'actual', '2024-03', '2024-03', 'nvidia', 'neowin'],
  ['b200-volume-2024-12', 'B200', 'volume production', 'stated', '2024-12', '2024-03', 'nvidia', 'neowin'],
  ['b200-volume-2025-q1', 'B200', 'volume production', 'stated', '2025-Q1', '2024-08-05', 'press', 'winbuzzer', { note: 'As reported, not confirmed.' }],
  ['b200-ramp-fy2025-q4', 'B200', 'volume production', 'stated', FISCAL_Q4, '2024-08-28', 'nvidia', 'tweaktown-respin', { basis: 'ramp begins' }],
  ['b200-shipping-2024-q4', 'B200', 'released', 'stated', '2024-Q4', '2024-08-04', 'semiAnalysis', 'tweaktown-b100', { note: 'What was expected before the flaw was found.' }],
  ['b100-cancelled', 'B100', 'cancelled', 'cancelled', '2024-08-22', '2024-08-22', 'semiAnalysis', 'tweaktown-b100', { note: 'Effectively cancelled, by that account; disputed, and Epoch AI has a release date.' }],
  ['ampere-announced', 'Ampere', 'announced', 'actual', '2020', '2024-08-05', 'press', 'channelnews'],
  ['hopper-announced', 'Hopper', 'announced', 'actual', '2022', '2024-08-05', 'press', 'channelnews'],
  ['blackwell-announced', 'Blackwell', 'announced', 'actual', '2024', '2024-08-05', 'press', 'channelnews'],
  ['blackwell-ultra-2025', 'Blackwell Ultra', 'in product', 'stated', '2025', '2024-06', 'nvidia', 'channelnews'],
  ['rubin-2026', 'Rubin', 'in product', 'stated', '2026', '2024-06', 'nvidia', 'channelnews'],
  ['rubin-full-2026-h2', 'Rubin', 'volume production', 'stated', '2026-H2', '2025', 'nvidia', 'brokerbase'],
  ['rubin-full-claimed', 'Rubin', 'volume production', 'actual', '2026-01-05', '2026-01-05', 'nvidia', 'siliconwire', { note: 'Said to be in full production; volume shipments were still meant for the second half of 2026.' }],
  ['rubin-shipments-2026-h2', 'Rubin', 'released', 'stated', '2026-H2', '2026-01', 'nvidia', 'introl', { basis: 'volume shipments' }],
  ['rubin-ultra-2027-h2', 'Rubin Ultra', 'in product', 'stated', '2027-H2', '2026-05', 'nvidia', 'aiacademy'],
  ['feynman-2028', 'Feynman', 'in product', 'stated', '2028', '2026-05', 'nvidia', 'aiacademy'],
  ['mi325x-2024-q4', 'MI325X', 'in product', 'stated', '2024-Q4', '2024-06', 'amd', 'itbrief'],
  ['mi350-2025', 'MI350X', 'in product', 'stated', '2025', '2024-06', 'amd', 'itbrief'],
  ['mi350-mid-2025', 'MI350X', 'in product', 'stated', MID_2025, '2025', 'amd', 'umatechnology'],
  ['mi400-2026', 'MI400', 'in product', 'stated', '2026', '2024-06', 'amd', 'itbrief'],
  ['mi100-released', 'MI100', 'released', 'actual', '2020-11-16', '2020-11-16', 'press', 'themop'],
  ['m5-in-product', 'M5', 'in product', 'actual', '2025-10', '2025-11', 'press', 'ngsolutionteam'],
  ['trainium2-available', 'Trainium2', 'in product', 'actual', '2024-12', '2024-12', 'amazon', 'techcrunch-trainium', { note: 'Generally available.' }],
  ['trainium2-announced', 'Trainium2', 'announced', 'actual', '2023-11', '2024-12', 'press', 'allpcb'],
  ['trainium3-late-2025', 'Trainium3', 'in product', 'stated', LATE_2025, '2024-12', 'amazon', 'techcrunch-trainium'],
  ['sapphire-rapids-2021-q4', 'Sapphire Rapids', 'in product', 'stated', '2021-Q4', '2021', 'intel', 'sdxcentral'],
  ['sapphire-rapids-production-2022-q1', 'Sapphire Rapids', 'volume production', 'stated', '2022-Q1', '2021-06', 'intel', 'sdxcentral'],
  ['sapphire-rapids-later-2022', 'Sapphire Rapids', 'in product', 'stated', LATER_IN_2022, '2022-06', 'intel', 'ars-intel'],
  ['sapphire-rapids-2023-01', 'Sapphire Rapids', 'in product', 'stated', '2023-01-10', '2022-11-01', 'intel', 'ars-intel'],
  ['sapphire-rapids-launch', 'Sapphire Rapids', 'in product', 'actual', '2023-01-10', null, 'intel', 'ars-launch'],
  ['granite-rapids-2023', 'Granite Rapids', 'in product', 'stated', '2023', '2021-07', 'intel', 'sdxcentral', { note: 'After a delay.' }],
  ['tpu-v1-in-product', 'TPU v1', 'in product', 'actual', '2015', null, 'press', 'aiwiki', { note: 'In use inside Google.' }],
  ['tpu-v1-announced', 'TPU v1', 'announced', 'actual', '2016-05', '2016-05', 'google', 'wikisum'],
];

const ROWS: readonly Row[] = [
  .../* @__PURE__ */ RELEASES.map(([id, subject, day]): Row => [
    id,
    subject,
    'released',
    'actual',
    day,
    null,
    'epoch',
    'epoch',
  ]),
  .../* @__PURE__ */ APPLE.map(([id, subject, day]): Row => [
    id,
    subject,
    'announced',
    'actual',
    day,
    null,
    'apple',
    'apple-m',
  ]),
  ...SAID,
];

const CLAIMS = /* @__PURE__ */ toClaims(ROWS, SPEAKERS, PAGES);

/** Vendor, programme and its generations, oldest first; `id = other name` where it has one. */
// prettier-ignore
const LINES: readonly (readonly [vendor: string, id: string, generations: readonly string[]])[] = [
  ['NVIDIA', 'nvidia-data-centre', ['K80', 'M40', 'P100', 'V100', 'A100', 'H100', 'H200', 'B100', 'B200', 'GB200', 'B300']],
  ['NVIDIA', 'nvidia-architectures', ['Ampere', 'Hopper', 'Blackwell', 'Blackwell Ultra', 'Rubin', 'Rubin Ultra', 'Feynman']],
  ['Google', 'google-tpu', ['TPU v1', 'TPU v2', 'TPU v3', 'TPU v4i', 'TPU v4', 'TPU v5e', 'TPU v5p', 'TPU v6e = Trillium', 'TPU v7 = Ironwood']],
  ['AMD', 'amd-instinct', ['MI100', 'MI250X', 'MI300X', 'MI325X', 'MI350X = MI350', 'MI400']],
  ['Apple', 'apple-m', ['M1', 'M1 Pro', 'M1 Ultra', 'M2', 'M2 Pro', 'M2 Ultra', 'M3', 'M4', 'M5']],
  ['AWS', 'aws-trainium', ['Trainium1', 'Trainium2', 'Trainium3']],
  ['AWS', 'aws-inferentia', ['Inferentia2']],
  ['Intel', 'intel-gaudi', ['Gaudi2', 'Gaudi3']],
  ['Intel', 'intel-max', ['Max 1550 = Ponte Vecchio']],
  ['Intel', 'intel-xeon', ['Sapphire Rapids', 'Granite Rapids']],
  ['Meta', 'meta-mtia', ['MTIA v1', 'MTIA v2', 'MTIA 300']],
];

const PROGRAMMES: readonly Programme[] = /* @__PURE__ */ LINES.map(([vendor, id, generations]) => ({
  id,
  vendor,
  generations: generations.map((text) => {
    const [name = text, ...aliases] = text.split(' = ');
    return { id: name, name, aliases };
  }),
}));

/** Chips of NVIDIA, Google, AMD, Apple, AWS, Intel and Meta, with what was said about their dates and what came. */
export const CHIP_ROADMAP: Roadmap = {
  schemaVersion: 1,
  id: 'chip-reference-classes',
  programmes: PROGRAMMES,
  claims: CLAIMS,
};

/**
 * Families of successive generations in `CHIP_ROADMAP`, whose gaps are the outside view on how fast chips follow each
 * other.
 *
 * Variants of one generation (TPU v4i and v5e, H200, GB200, the Pro and Ultra chips) are left out. Intel has no line
 * of three dated generations here. Tesla's own family is `TESLA_CAR_COMPUTERS` in `gigacast/data/tesla-ai-roadmap`.
 */
// prettier-ignore
export const CHIP_FAMILIES: readonly MilestoneFamily[] = [
  { id: 'nvidia-flagship', title: 'NVIDIA, flagship of the data centre', vendor: 'NVIDIA', milestone: 'released', members: ['P100', 'V100', 'A100', 'H100', 'B200', 'B300'] },
  { id: 'google-tpu', title: 'Google, TPU', vendor: 'Google', milestone: 'released', members: ['TPU v1', 'TPU v2', 'TPU v3', 'TPU v4', 'TPU v5p', 'TPU v6e', 'TPU v7'] },
  { id: 'amd-instinct', title: 'AMD, Instinct', vendor: 'AMD', milestone: 'released', members: ['MI100', 'MI250X', 'MI300X', 'MI325X', 'MI350X'] },
  { id: 'apple-m', title: 'Apple, base chip of the M series', vendor: 'Apple', milestone: 'announced', members: ['M1', 'M2', 'M3', 'M4'] },
  { id: 'aws-trainium', title: 'AWS, Trainium', vendor: 'AWS', milestone: 'released', members: ['Trainium1', 'Trainium2', 'Trainium3'] },
  { id: 'meta-mtia', title: 'Meta, MTIA', vendor: 'Meta', milestone: 'released', members: ['MTIA v1', 'MTIA v2', 'MTIA 300'] },
];

/** The claims of `CHIP_ROADMAP` as rows, with where they come from and how they were written down. */
export const CHIP_CLAIMS: DataSet<RoadmapClaim> = {
  info: {
    id: 'chip-reference-classes',
    title: 'Release dates of AI chips and what was said about them',
    version: '1.0.0',
    publisher: 'Epoch AI and the pages named in each row',
    licence:
      'Release dates after Epoch AI, CC BY 4.0; other rows are facts in our own words, each with the page it was read on.',
    attribution: 'Epoch AI, "Machine Learning Hardware", epoch.ai, CC BY 4.0.',
    asOf: '2026-09-30',
    retrievedOn: '2026-11-23',
    staleAfter: '2027-03-31',
    coverage: { from: '2014-11-17', to: '2028-12-31' },
    method: 'mixed',
    transforms: [
      'a date keeps the precision it was said with; "mid" a year is taken as May to August, "late" as October to December, "later in" as the second half',
      'the fourth quarter of fiscal 2025 of NVIDIA is taken as October 28, 2024 to January 26, 2025',
      'an event whose report is not dated counts as known from the end of its own date',
      'one row on three architectures is kept as three claims',
      'MI350 and MI350X are taken as one generation',
    ],
  },
  rows: CLAIMS,
};
