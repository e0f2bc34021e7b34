import type { Dated, Source } from '../core/provenance';

const EPOCH: Source = {
  title: 'Epoch AI, GPU Clusters documentation, estimation of power',
  href: 'https://epoch.ai/data/gpu-clusters-documentation/estimation',
  licence: 'CC BY 4.0',
};

const ROWS: Source = {
  title: 'Epoch AI, Data on GPU Clusters',
  href: 'https://epoch.ai/data/gpu-clusters',
  licence: 'CC BY 4.0',
  note: 'Copy of 2025-12-14 in sr3-k/data@d62de22, gpu_clusters.csv.',
};

/** Server and system power over chip power, after a DGX H100; the documentation names one value for all years. */
export const SERVER_OVERHEAD: Dated<number> = {
  name: 'serverOverhead',
  unit: 'server power over chip power',
  values: [{ from: '2023-01-01', value: { known: true, value: 1.82 }, status: 'official', source: EPOCH }],
};

/**
 * Facility over IT power of a specialised AI site by year.
 *
 * The documentation states 2023 and a trend that falls each year; 2024 and 2025 follow from the published rows. Later
 * years are not known here.
 */
export const PUE_BY_YEAR: Dated<number> = {
  name: 'pue',
  unit: 'facility power over IT power',
  values: [
    {
      from: '2023-01-01',
      to: '2023-12-31',
      value: { known: true, value: 1.14 },
      status: 'official',
      source: EPOCH,
    },
    {
      from: '2024-01-01',
      to: '2024-12-31',
      value: { known: true, value: 1.12 },
      status: 'derived',
      source: ROWS,
      note: '100,000 H100 at 142.688 MW: 142.688 / (100,000 x 700 W x 1.82).',
    },
    {
      from: '2025-01-01',
      to: '2025-12-31',
      value: { known: true, value: 1.1 },
      status: 'derived',
      source: ROWS,
      note: '110,000 GB200 at 264.264 MW: 264.264 / (110,000 x 1,200 W x 1.82).',
    },
    {
      from: '2026-01-01',
      value: { known: false, why: 'no row begun in 2026 or later is published with its chips' },
      status: 'official',
      source: EPOCH,
    },
  ],
};

/** Capital cost of a gigawatt as an industry estimate of July 2025 has it; it does not say which gigawatt. */
export const CAPEX_PER_GW_2025: {
  readonly costBnUsd: number;
  readonly basis: 'unstated';
  readonly saidOn: string;
  readonly source: Source;
} = {
  costBnUsd: 30,
  basis: 'unstated',
  saidOn: '2025-07',
  source: {
    title: 'infosunrise.com, on Meta and Project Prometheus',
    href: 'https://infosunrise.com/index.php/2025/07/30/meta-accelerates-ai-dominance-with-project-prometheus',
    publishedOn: '2025-07-30',
  },
};

const TRACKER: Source = {
  title: 'Epoch AI, Data on Frontier AI Data Centers',
  href: 'https://epoch.ai/data/data-centers',
  licence: 'CC BY 4.0',
  note: 'Copies of May to September 2026; facility power over IT power of one site on one day.',
};

/**
 * Facility over IT power that the tracker implies for four sites in 2026, from the lowest to the highest: a range to work
 * with where the PUE of a site is not known. It holds reserve and losses and is wider than the annual figures above.
 */
export const PUE_OF_SITES_2026: {
  readonly low: number;
  readonly high: number;
  readonly derivation: string;
  readonly source: Source;
} = {
  low: 1.2,
  high: 1.351,
  derivation:
    'New Carlisle 1,092 / 910 = 1.20, Prometheus 645 / 496 = 1.30, Colossus 2 1,276 / 946 = 1.349, Fairwater Atlanta 859 / 636 = 1.351',
  source: TRACKER,
};
