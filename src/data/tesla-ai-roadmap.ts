import type { DataSet, Source } from '../core/provenance';
import type { EvidenceClass } from '../core/claim';
import type { MilestoneFamily, Programme, Roadmap, RoadmapClaim } from '../roadmap';
import { toClaims, type ClaimRow } from './tables/to-claims';

const READ = { retrievedOn: '2026-11-23' } as const;

/** The pages on which the claims were read. */
// prettier-ignore
const PAGES = {
  'wikipedia': { ...READ, title: 'Wikipedia, Tesla Autopilot hardware', href: 'https://en.m.wikipedia.org./wiki/Tesla_Autopilot_hardware' },
  'probsee': { ...READ, title: 'probsee.com, Tesla Autopilot hardware', href: 'https://probsee.com/p/Tesla_Autopilot_hardware', note: 'An encyclopedia-like page.' },
  'winenfood': { ...READ, title: 'winenfood.com, timeline of Autopilot updates', href: 'https://winenfood.com/a-timeline-of-tesla-model-s-autopilot-updates' },
  'electrek-ai5': { ...READ, title: 'Electrek, AI5 delayed to mid-2027', href: 'https://thrivedailydigest.com/2025/11/20/tesla-delays-next-gen-ai5-chip-to-mid-2027-cybercab-will-launch-on-ai4-hardware', publishedOn: '2025-11-20', note: 'Read in a copy at thrivedailydigest.com.' },
  'reportwire': { ...READ, title: 'reportwire.org, quotations of Elon Musk from June 2024 and November 2025', href: 'https://reportwire.org/tag/optimus' },
  'tradethenews': { ...READ, title: 'tradethenews.com, a post on X of July 27, 2025', href: 'https://www.tradethenews.com/tweet/?id=52090', publishedOn: '2025-07-27' },
  'dqindia': { ...READ, title: 'Dataquest India, AI5 volume production moves to 2027', href: 'https://www.dqindia.com/esdm/musk-signals-tesla-ai5-mass-production-delay-to-2027-casting-uncertainty-over-samsung-10781715' },
  'outlook': { ...READ, title: 'Outlook Business, AI5 design nears completion, AI6 begins', href: 'https://www.outlookbusiness.com/technology/tesla-ceo-elon-musk-confirms-ai5-chip-design-nears-completion-ai6-work-begins', publishedOn: '2025-11-23' },
  'thecooldown': { ...READ, title: 'The Cool Down, on AI5', href: 'https://www.thecooldown.com/?p=662561' },
  'techcrunch-dojo3': { ...READ, title: 'TechCrunch, Dojo3 will be for space-based computing', href: 'https://techtost.com/elon-musk-says-teslas-rebooted-dojo3-will-be-for-space-based-ai-computing', note: 'Read in a copy at techtost.com.' },
  'thedailyscout': { ...READ, title: 'The Daily Scout, AI5 tape-out', href: 'https://thedailyscout.com/s/A94yVea3GTs' },
  'reuters-ai6': { ...READ, title: 'Reuters, Tesla may tape out AI6 in December', href: 'https://stellafranklinquality.com/musk-says-tesla-may-tape-out-next-generation-ai6-chips-in-december-2540.html', publishedOn: '2026-03-19', note: 'Read in a copy at stellafranklinquality.com.' },
  'technobezz': { ...READ, title: 'Technobezz, AI6 design could be final by December', href: 'https://www.technobezz.com/news/musk-says-tesla-could-finalize-ai6-chip-design-by-december', publishedOn: '2026-03-19' },
  'electrek-cycle': { ...READ, title: 'Electrek, AI5 design almost done six months after it was finished', href: 'https://toptech.news/elon-musk-says-tesla-almost-done-with-ai5-design-6-months-after-saying-it-was-finished', note: 'Read in a copy at toptech.news.' },
  'techcrunch-timeline': { ...READ, title: 'TechCrunch, timeline of Dojo', href: 'https://topclaps.com/tesla-dojo-a-comprehensive-timeline-of-development', note: 'Read in a copy at topclaps.com.' },
  'stockpil': { ...READ, title: 'stockpil.com, timeline of the Dojo supercomputer', href: 'https://www.stockpil.com/tesla-dojo-timeline-supercomputer' },
  'tengele': { ...READ, title: 'TechCrunch, timeline of Dojo, in summary', href: 'https://tengele.com/news/bfadcdf4-3917-4552-98cc-9c1ff4877b8b/teslas-dojo-a-timeline', note: 'Read in a summary at tengele.com.' },
  'mindstream': { ...READ, title: 'Mindstream, the end of the Dojo team', href: 'https://www.mindstream.news/p/tesla-s-ai-plot-twist-nobody-saw-coming' },
  'techspot': { ...READ, title: 'TechSpot, Tesla shuts down the Dojo project', href: 'https://www.techspot.com/news/108997-tesla-shuts-down-dojo-supercomputer-project-focus-new.html', publishedOn: '2025-08-08' },
  'mexc': { ...READ, title: 'MEXC News, Tesla restarts Dojo3', href: 'https://www.mexc.fm/news/505852', note: 'Quotes the call of July 23, 2025.' },
  'semiwiki': { ...READ, title: 'SemiWiki forum, notes on the call about the first quarter of 2026', href: 'https://semiwiki.com/forum/threads/24982' },
  'epoch': { ...READ, title: 'Epoch AI, Machine Learning Hardware', href: 'https://epoch.ai/data/machine-learning-hardware', licence: 'CC BY 4.0', note: 'Read in natepaulo43-oss/Capstone-AI-Capex-Wall@efc5e00, data/ml_hardware.csv.' },
  'teslanorth': { ...READ, title: 'Tesla North, the next AI chips are heading into orbit', href: 'https://teslanorth.com/2026/01/18/elon-musk-teslas-next-ai-chips-are-heading-into-orbit', publishedOn: '2026-01-18' },
  'techstory': { ...READ, title: 'TechStory, Tesla has ended the Dojo project', href: 'https://techstory.in/elon-musk-confirms-tesla-has-killed-dojo-supercomputer-project/', publishedOn: '2025-08-13' },
} as const satisfies Readonly<Record<string, Source>>;

const SPEAKERS = {
  musk: ['Elon Musk', 'operator-claim'],
  samsung: ['Samsung', 'operator-claim'],
  theElec: ['Korean trade press', 'press-report'],
  investor: ['The Investor', 'press-report'],
  press: ['press', 'press-report'],
  tesla: ['Tesla', 'operator-claim'],
  epoch: ['Epoch AI', 'independent-estimate'],
} as const satisfies Readonly<Record<string, readonly [string, EvidenceClass]>>;

const MID_2027 = { text: 'mid-2027', precision: 'phrase', from: '2027-05-01', to: '2027-08-31' } as const;
const MID_2028 = { text: 'mid-2028', precision: 'phrase', from: '2028-05-01', to: '2028-08-31' } as const;
const END_OF_2026 = {
  text: 'end of 2026',
  precision: 'phrase',
  from: '2026-10-01',
  to: '2026-12-31',
} as const;
const CLOSE_TO = { text: 'close', precision: 'phrase', from: '2025-11-23', to: '2025-12-31' } as const;

// prettier-ignore
const ROWS: readonly ClaimRow<keyof typeof SPEAKERS, keyof typeof PAGES>[] = [
  ['hw1-in-product', 'HW1', 'in product', 'actual', '2014-10', null, 'press', 'wikipedia'],
  ['hw2-in-product', 'HW2', 'in product', 'actual', '2016-10', null, 'press', 'probsee'],
  ['hw2.5-in-product', 'HW2.5', 'in product', 'actual', '2017-08', null, 'press', 'winenfood'],
  ['hw3-in-product-month', 'HW3', 'in product', 'actual', '2019-04', null, 'press', 'probsee'],
  ['hw3-in-product-year', 'HW3', 'in product', 'actual', '2019', null, 'press', 'wikipedia'],
  ['ai4-in-product', 'AI4', 'in product', 'actual', '2023-01', null, 'press', 'wikipedia'],
  ['ai5-announced', 'AI5', 'announced', 'actual', '2024-06', '2024-06', 'musk', 'electrek-ai5', { note: 'Until then called HW5.' }],
  ['ai5-in-product-2025-h2', 'AI5', 'in product', 'stated', '2025-H2', '2024-06', 'musk', 'electrek-ai5'],
  ['ai5-in-product-2025-12', 'AI5', 'in product', 'stated', '2025-12', '2024-06', 'musk', 'reportwire', { note: 'Said at the shareholder meeting of June 2024.' }],
  ['ai5-design-complete-2024', 'AI5', 'design complete', 'stated', '2024-06', '2024-06', 'musk', 'reportwire', { note: 'Said to be complete; later words and the tape-out of April 2026 contradict it.' }],
  ['ai5-design-complete-2025', 'AI5', 'design complete', 'stated', '2025-07-27', '2025-07-27', 'musk', 'tradethenews', { note: 'Said to be finished; called almost done half a year later.' }],
  ['ai5-volume-mid-2027', 'AI5', 'volume production', 'stated', MID_2027, '2025-11-15', 'musk', 'reportwire'],
  ['ai5-samples-2026', 'AI5', 'samples', 'stated', '2026', '2025-11', 'musk', 'dqindia', { note: 'Samples and perhaps small numbers.' }],
  ['ai5-volume-2026-original', 'AI5', 'volume production', 'stated', '2026', null, 'investor', 'dqindia', { recordedOn: '2025-11-30', note: 'The original plan by that account; the day is the end of the month in which the page reports it.' }],
  ['ai5-tape-out-close', 'AI5', 'tape-out', 'stated', CLOSE_TO, '2025-11-23', 'musk', 'outlook', { note: 'Said to be close; read as by the end of that year.' }],
  ['ai5-design-almost-complete', 'AI5', 'design complete', 'status', { remark: 'almost complete' }, '2026-01-17', 'musk', 'thecooldown'],
  ['ai5-design-good-shape', 'AI5', 'design complete', 'status', { remark: 'in good shape' }, '2026-01-18', 'musk', 'techcrunch-dojo3'],
  ['ai5-tape-out', 'AI5', 'tape-out', 'actual', '2026-04-15', '2026-04-15', 'musk', 'thedailyscout'],
  ['ai5-volume-2027', 'AI5', 'volume production', 'stated', '2027', '2026-04', 'musk', 'thedailyscout'],
  ['ai5-volume-taylor', 'AI5', 'volume production', 'stated', '2027-H2', '2026-04', 'press', 'thedailyscout', { basis: 'Samsung Taylor' }],
  ['ai6-design-started', 'AI6', 'design started', 'actual', '2025-11-15', '2025-11-15', 'musk', 'reportwire', { note: 'Started by that day.' }],
  ['ai6-volume-mid-2028', 'AI6', 'volume production', 'stated', MID_2028, '2025-11', 'musk', 'dqindia'],
  ['ai6-tape-out-2026-12', 'AI6', 'tape-out', 'stated', '2026-12', '2026-03-19', 'musk', 'reuters-ai6', { note: 'With some luck, in his words.' }],
  ['ai6-volume-samsung', 'AI6', 'volume production', 'stated', '2027-H2', '2026-03-18', 'samsung', 'reuters-ai6'],
  ['ai6-volume-reported', 'AI6', 'volume production', 'stated', '2027-Q4', '2026-03-19', 'theElec', 'technobezz', { note: 'Reported as about six months late.' }],
  ['design-cycle-nine-months', 'tesla-ai', 'design cycle', 'stated', { months: 9, generations: ['AI6', 'AI7', 'AI8', 'AI9'] }, '2026-01-17', 'musk', 'electrek-cycle'],
  ['ai7-role-space', 'AI7', 'role', 'stated', { role: 'space-based compute' }, '2026-01-18', 'musk', 'techcrunch-dojo3', { note: 'Spoken of as AI7/Dojo3.' }],
  ['dojo3-restarted', 'Dojo 3', 'design started', 'actual', '2026-01-18', '2026-01-18', 'musk', 'techcrunch-dojo3', { note: 'Work restarts.' }],
  ['dojo-announced', 'tesla-dojo', 'announced', 'actual', '2019-04-22', '2019-04-22', 'musk', 'techcrunch-timeline', { note: 'First mention.' }],
  ['dojo1-first-version', 'Dojo 1', 'in product', 'stated', '2021-08', '2020-08-14', 'musk', 'techcrunch-timeline', { basis: 'first machine' }],
  ['dojo1-announced', 'Dojo 1', 'announced', 'actual', '2021-08-19', '2021-08-19', 'tesla', 'techcrunch-timeline', { basis: 'D1 chip' }],
  ['dojo1-first-cabinet', 'Dojo 1', 'in product', 'actual', '2022-09-30', '2022-09-30', 'tesla', 'techcrunch-timeline', { basis: 'first machine', note: 'A first cabinet was shown, the nearest event on record.' }],
  ['dojo1-exapod', 'Dojo 1', 'in product', 'stated', '2023-Q1', '2022-09-30', 'tesla', 'stockpil', { basis: 'exapod' }],
  ['dojo-cancelled', 'tesla-dojo', 'cancelled', 'cancelled', '2025-08', '2025-08', 'press', 'tengele', { note: 'The team was disbanded.' }],
  ['dojo2-announced', 'Dojo 2', 'announced', 'actual', '2024', '2024', 'press', 'tengele', { basis: 'D2 chip' }],
  ['dojo2-at-scale', 'Dojo 2', 'volume production', 'stated', '2026', '2025-07', 'musk', 'mindstream', { note: 'At scale.' }],
  ['dojo2-cancelled', 'Dojo 2', 'cancelled', 'cancelled', '2025-08', '2025-08', 'musk', 'mindstream'],
  ['dojo3-role-boards', 'Dojo 3', 'role', 'stated', { role: 'boards of many AI5 or AI6 chips' }, '2025-08', 'musk', 'mindstream', { note: 'Superseded in January 2026.' }],
  ['ai5-volume-end-2026', 'AI5', 'volume production', 'stated', END_OF_2026, '2025-08-08', 'musk', 'techspot'],
  ['ai6-volume-2027-2028', 'AI6', 'volume production', 'stated', '2027..2028', '2025-08-08', 'musk', 'techspot'],
  ['ai6-role-dojo-successor', 'AI6', 'role', 'stated', { role: 'Dojo successor' }, '2025-07-23', 'musk', 'mexc', { note: 'Dojo3 and AI6 to converge into basically one chip.' }],
  ['ai5-design-almost-done', 'AI5', 'design complete', 'status', { remark: 'almost done' }, '2026-01-17', 'musk', 'electrek-cycle'],
  ['ai4-plus-2026', 'AI4+', 'in product', 'stated', '2026', '2026-04', 'musk', 'semiwiki', { note: 'A mid-life upgrade of AI4.' }],
  ['dojo1-released', 'Dojo 1', 'released', 'actual', '2021-08-21', null, 'epoch', 'epoch', { basis: 'D1 chip' }],
  ['ai6-role-dojo-cluster', 'AI6', 'role', 'stated', { role: 'Dojo successor' }, '2025-08', 'musk', 'techstory', { note: 'What was to be Dojo 3 would live on as a cluster of AI6 chips.' }],
  ['ai4-role', 'AI4', 'role', 'stated', { role: 'self-driving safety well above human' }, '2026-01-18', 'musk', 'teslanorth'],
  ['ai5-role-vehicles', 'AI5', 'role', 'stated', { role: 'vehicles almost perfect' }, '2026-01-18', 'musk', 'teslanorth'],
  ['ai5-role-optimus', 'AI5', 'role', 'stated', { role: 'Optimus' }, '2026-01-18', 'musk', 'teslanorth'],
  ['ai6-role-optimus', 'AI6', 'role', 'stated', { role: 'Optimus' }, '2026-01-18', 'musk', 'teslanorth'],
  ['ai6-role-data-centres', 'AI6', 'role', 'stated', { role: 'data centres' }, '2026-01-18', 'musk', 'teslanorth'],
  ['ai7-role-dojo-successor', 'AI7', 'role', 'stated', { role: 'Dojo successor' }, '2026-01-18', 'musk', 'teslanorth', { note: 'Named AI7/Dojo3.' }],
];

const PROGRAMMES: readonly Programme[] = [
  {
    id: 'tesla-ai',
    vendor: 'Tesla',
    generations: [
      { id: 'HW1', name: 'Autopilot hardware 1', aliases: [] },
      { id: 'HW2', name: 'Autopilot hardware 2', aliases: [] },
      { id: 'HW2.5', name: 'Autopilot hardware 2.5', aliases: [] },
      { id: 'HW3', name: 'Hardware 3', aliases: ['AI3'] },
      { id: 'AI4', name: 'AI4', aliases: ['HW4', 'HW4/AI4'] },
      { id: 'AI4+', name: 'AI4+', aliases: [] },
      { id: 'AI5', name: 'AI5', aliases: ['HW5'] },
      { id: 'AI6', name: 'AI6', aliases: [] },
      { id: 'AI7', name: 'AI7', aliases: ['AI7/Dojo3'] },
      { id: 'AI8', name: 'AI8', aliases: [] },
      { id: 'AI9', name: 'AI9', aliases: [] },
    ],
  },
  {
    id: 'tesla-dojo',
    vendor: 'Tesla',
    generations: [
      { id: 'Dojo 1', name: 'Dojo 1', aliases: ['D1', 'Dojo D1'] },
      { id: 'Dojo 2', name: 'Dojo 2', aliases: ['D2', 'Dojo D2'] },
      { id: 'Dojo 3', name: 'Dojo 3', aliases: ['Dojo3'] },
    ],
  },
];

const CLAIMS = /* @__PURE__ */ toClaims(ROWS, SPEAKERS, PAGES);

/** Tesla's vehicle computers HW1 to AI9 and Dojo 1 to 3, with everything on record that was said about them. */
export const TESLA_AI_ROADMAP: Roadmap = {
  schemaVersion: 1,
  id: 'tesla-ai-roadmap',
  programmes: PROGRAMMES,
  claims: CLAIMS,
  dependencies: [
    {
      subject: 'Dojo 3',
      milestone: 'design started',
      after: 'AI5',
      afterMilestone: 'design complete',
      source: PAGES['techcrunch-dojo3'],
      note: 'Work restarts now that the design of AI5 is in good shape; the tape-out of AI5 came three months later.',
    },
  ],
};

/** Successive generations of Tesla's vehicle computer by the month in which they came into cars. */
export const TESLA_CAR_COMPUTERS: MilestoneFamily = {
  id: 'tesla-car-computer',
  title: 'Tesla, vehicle computers HW1 to HW4',
  vendor: 'Tesla',
  milestone: 'in product',
  members: ['HW1', 'HW2', 'HW2.5', 'HW3', 'AI4'],
};

/** The claims of `TESLA_AI_ROADMAP` as rows, with where they come from and how they were written down. */
export const TESLA_AI_CLAIMS: DataSet<RoadmapClaim> = {
  info: {
    id: 'tesla-ai-roadmap',
    title: 'Claims about Tesla AI chips and Dojo',
    version: '1.0.0',
    publisher: 'the pages named in each row',
    licence:
      'Facts in our own words, each with the page it was read on; the release date of the D1 chip is from Epoch AI, CC BY 4.0.',
    attribution: 'Epoch AI, "Machine Learning Hardware", epoch.ai, CC BY 4.0.',
    asOf: '2026-09-30',
    retrievedOn: '2026-11-23',
    staleAfter: '2026-12-31',
    coverage: { from: '2014-10-01', to: '2028-12-31' },
    method: 'reported',
    transforms: [
      'a date keeps the precision it was said with; "mid" a year is taken as May to August and "end of" a year as October to December',
      'a design said to be complete is kept as stated, because later words of the same speaker contradict it',
      'an event whose report is not dated counts as known from the end of its own date',
      'first version and first cabinet of Dojo 1 are compared as its first machine',
      'roles are kept as plans: what a generation is to be for',
    ],
  },
  rows: CLAIMS,
};
