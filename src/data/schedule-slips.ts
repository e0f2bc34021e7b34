import type { DataSet, Source } from '../core/provenance';
import type { ScheduleSlip } from '../roadmap';
import { toScheduleSlips, type SlipRow } from './tables/to-schedule-slips';

const READ = { retrievedOn: '2026-11-23' } as const;

/** Where the two dates of each row were read; Epoch AI's sites in dated copies of one tracker. */
// prettier-ignore
const PAGES = {
  'epoch-sites': { ...READ, title: 'Epoch AI, Frontier Data Centers', href: 'https://epoch.ai/data/data-centers', licence: 'CC BY 4.0', note: 'Forecast in the copy of 2025-12-14 (sr3-k/data@d62de22), outcome in later dated copies.' },
  'reportwire': { ...READ, title: 'reportwire.org, quotations of Elon Musk from June 2024 and November 2025', href: 'https://reportwire.org/tag/optimus' },
  'tradethenews': { ...READ, title: 'tradethenews.com, a post on X of July 27, 2025', href: 'https://www.tradethenews.com/tweet/?id=52090' },
  'outlook': { ...READ, title: 'Outlook Business, AI5 design nears completion, AI6 begins', href: 'https://www.outlookbusiness.com/technology/tesla-ceo-elon-musk-confirms-ai5-chip-design-nears-completion-ai6-work-begins' },
  'techcrunch-timeline': { ...READ, title: 'TechCrunch, timeline of Dojo', href: 'https://topclaps.com/tesla-dojo-a-comprehensive-timeline-of-development', note: 'Read in a copy at topclaps.com.' },
  'winbuzzer': { ...READ, title: 'WinBuzzer, Blackwell B200 shipments postponed', href: 'https://winbuzzer.com/2024/08/05/nvidia-postpones-blackwell-b200-ai-gpu-shipments-xcxwbn/' },
  'ars-intel': { ...READ, title: 'Ars Technica, the often delayed Sapphire Rapids', href: 'https://koushikgadget.blogspot.com/2022/11/intels-oft-delayed-sapphire-rapids-xeon.html', note: 'Read in a copy at koushikgadget.blogspot.com.' },
  'amd': { ...READ, title: 'IT Brief, accelerator roadmap of AMD; Epoch AI, Machine Learning Hardware', href: 'https://itbrief.com.au/story/amd-announces-ambitious-ai-accelerator-roadmap-and-annual-update-cycle', note: 'The target in IT Brief, the release date after Epoch AI, CC BY 4.0.' },
  'trainium': { ...READ, title: 'TechCrunch, Trainium3 for late 2025; Epoch AI, Machine Learning Hardware', href: 'https://genixplay.com/?p=11424', note: 'The target in a copy of TechCrunch at genixplay.com, the release date after Epoch AI, CC BY 4.0.' },
  'blackwell-ultra': { ...READ, title: 'ChannelNews, Blackwell Ultra in 2025; Epoch AI, Machine Learning Hardware', href: 'https://www.channelnews.com.au/nvidias-blackwell-ai-chips-suspected-of-design-flaws/?utm_source=rss&utm_medium=rss&utm_campaign=nvidias-blackwell-ai-chips-suspected-of-design-flaws', note: 'The target in ChannelNews, the release date after Epoch AI, CC BY 4.0.' },
  'colossus': { ...READ, title: 'Epoch AI, Frontier Data Centers, against the claim of the operator', href: 'https://epoch.ai/data/data-centers', licence: 'CC BY 4.0' },
} as const satisfies Readonly<Record<string, Source>>;

// prettier-ignore
const ROWS: readonly SlipRow<keyof typeof PAGES>[] = [
  ['ai5-product', 'Tesla', 'AI5', 'in product', 'Elon Musk', '2024-06-13', '2025-12-31', '2027-06-30', '2026-09-30', 'reportwire', 'Said at the meeting of shareholders in June 2024, taken as June 13; the later date is itself a target.'],
  ['ai5-design', 'Tesla', 'AI5', 'design complete', 'Elon Musk', '2025-07-27', '2025-07-27', '2026-04-15', null, 'tradethenews', 'The tape-out is taken as completion.'],
  ['ai5-tape-out', 'Tesla', 'AI5', 'tape-out', 'Elon Musk', '2025-11-23', '2025-12-31', '2026-04-15', null, 'outlook', 'Said to be close, taken as by the end of 2025.'],
  ['dojo1-first', 'Tesla', 'Dojo 1', 'first version', 'Elon Musk', '2020-08-14', '2021-08-14', '2022-09-30', null, 'techcrunch-timeline', 'A year was named; the first cabinet shown is taken as the first version.'],
  ['b200-mass', 'NVIDIA', 'B200', 'mass shipments', 'NVIDIA', '2024-03-18', '2024-12-31', '2025-03-31', null, 'winbuzzer', 'The outcome as reported.'],
  ['sapphire-rapids-launch', 'Intel', 'Sapphire Rapids', 'launch', 'Intel', '2021-01-01', '2021-12-31', '2023-01-10', null, 'ars-intel', 'Said in 2021, taken from its first day.'],
  ['mi325x-launch', 'AMD', 'MI325X', 'launch', 'AMD', '2024-06-03', '2024-12-31', '2024-10-10', null, 'amd', 'A quarter was named; on time.'],
  ['mi350-launch', 'AMD', 'MI350X', 'launch', 'AMD', '2024-06-03', '2025-12-31', '2025-06-12', null, 'amd', 'A year was named.'],
  ['trainium3-launch', 'AWS', 'Trainium3', 'launch', 'Amazon', '2024-12-03', '2025-12-31', '2025-12-02', null, 'trainium', 'On time.'],
  ['blackwell-ultra-launch', 'NVIDIA', 'B300', 'launch', 'NVIDIA', '2024-06-02', '2025-12-31', '2025-08-22', null, 'blackwell-ultra', 'A year was named; on time.'],
  ['colossus2-forecast', 'xAI', 'Colossus 2', '1 GW of facility power', 'Epoch AI', '2025-12-14', '2026-02-17', '2026-06-15', null, 'epoch-sites', '1,276 MW were observed.'],
  ['colossus2-claim', 'xAI', 'Colossus 2', '1 GW', 'xAI', '2026-01-17', '2026-01-17', '2026-06-15', null, 'colossus', 'The record has 661 MW on 2026-04-06 and 1,276 MW on 2026-06-15.'],
  ['abilene-4', 'Oracle', 'Abilene, building 4', 'operational', 'Epoch AI', '2025-12-14', '2026-04-01', '2026-05-23', null, 'epoch-sites'],
  ['abilene-8', 'Oracle', 'Abilene, building 8', 'operational', 'Epoch AI', '2025-12-14', '2026-07-01', '2026-11-01', '2026-08-03', 'epoch-sites'],
  ['abilene-all', 'Oracle', 'Abilene, all eight buildings', 'operational', 'sponsor', '2025-05-23', '2026-06-30', '2026-11-01', '2026-08-03', 'epoch-sites'],
  ['new-carlisle-16', 'AWS', 'New Carlisle, building 16', 'operational', 'Epoch AI', '2025-12-14', '2026-01-09', '2026-03-23', null, 'epoch-sites'],
  ['new-carlisle-18', 'AWS', 'New Carlisle, building 18', 'operational', 'Epoch AI', '2025-12-14', '2026-06-09', '2026-10-19', '2026-09-30', 'epoch-sites'],
  ['fairwater-wisconsin-1', 'Microsoft', 'Fairwater Wisconsin, building 1', 'operational', 'Epoch AI', '2025-12-14', '2026-03-31', '2026-04-16', null, 'epoch-sites'],
  ['fairwater-atlanta-4', 'Microsoft', 'Fairwater Atlanta, building 4', 'operational', 'Epoch AI', '2025-12-14', '2026-03-26', '2026-06-14', null, 'epoch-sites'],
  ['fairwater-wisconsin-4', 'Microsoft', 'Fairwater Wisconsin, building 4', 'operational', 'Epoch AI', '2025-12-14', '2027-09-17', '2028-05-13', '2026-08-03', 'epoch-sites'],
  ['ridgeland-4', 'AWS', 'Ridgeland, building 4', 'operational', 'Epoch AI', '2025-12-14', '2026-05-19', '2026-05-15', null, 'epoch-sites'],
  ['goodnight-1', 'Crusoe', 'Goodnight, building 1', 'operational', 'Epoch AI', '2025-12-14', '2026-06-15', '2026-12-15', '2026-08-03', 'epoch-sites'],
  ['omaha-3', 'Google', 'Omaha, building 3', 'operational', 'Epoch AI', '2025-12-14', '2026-05-08', '2026-06-30', null, 'epoch-sites', 'Observed or estimated.'],
  ['omaha-4', 'Google', 'Omaha, building 4', 'operational', 'Epoch AI', '2025-12-14', '2027-01-24', '2028-01-23', '2026-08-03', 'epoch-sites'],
  ['madison-12', 'AWS', 'Madison, building 12', 'operational', 'Epoch AI', '2025-12-14', '2026-09-18', '2028-03-15', '2026-08-03', 'epoch-sites'],
  ['prometheus-14', 'Meta', 'Prometheus, building 14', 'operational', 'Epoch AI', '2025-12-14', '2026-02-12', '2026-08-26', '2026-08-03', 'epoch-sites'],
];

/**
 * Stated dates of chips and sites with what became of them: a natural experiment on how dates slip.
 *
 * The rows were picked, not sampled: dates that did not move are under-represented among the sites, so the set shows
 * how slips look and is no base rate.
 */
export const SCHEDULE_SLIPS: DataSet<ScheduleSlip> = {
  info: {
    id: 'schedule-slips',
    title: 'Stated dates of chips and data-centre buildings against what came',
    version: '1.0.0',
    publisher: 'Epoch AI and the pages named in each row',
    licence:
      'Sites and release dates after Epoch AI, CC BY 4.0; other rows are facts in our own words, each with the page it was read on.',
    attribution: 'Epoch AI, "Frontier Data Centers" and "Machine Learning Hardware", epoch.ai, CC BY 4.0.',
    asOf: '2026-09-30',
    retrievedOn: '2026-11-23',
    staleAfter: '2026-12-31',
    coverage: { from: '2020-08-14', to: '2028-05-13' },
    method: 'mixed',
    transforms: [
      'a stated period counts by its last day',
      'a milestone that had not been reached in the last copy is open as of the date of that copy; the last copy is of September 2026 and is dated to its end',
    ],
  },
  rows: /* @__PURE__ */ toScheduleSlips(ROWS, PAGES),
};
