import type { Comparator } from '../compute';
import type { DataSet, Source } from '../core/provenance';

const TRANS_BAY: Source = {
  title: 'Trans Bay Cable, Operations',
  href: 'https://www.transbaycable.com/operations.html',
};
const HACKER_NEWS: Source = {
  title: 'Comment on Hacker News that cites the California Energy Commission',
  href: 'https://hn.masterscheme.cn/item?id=48548490',
  note: 'Mirror of the thread.',
};
const PGE: Source = {
  title: 'Ukiah Daily Journal, PG&E reports that it is prepared for the heat',
  href: 'https://www.ukiahdailyjournal.com/2023/07/21/pge-reports-that-it-is-prepared-for-the-heat/',
  publishedOn: '2023-07-21',
};
const ANSWERS: Source = {
  title: 'answers.com, How many homes can the typical nuclear power plant power',
  href: 'https://www.answers.com/physics/How_many_homes_can_the_typical_nuclear_power_plant_power',
  note: 'After the U.S. Energy Information Administration.',
};
const MSNMKJ: Source = {
  title: 'msnmkj.com, How many homes can a nuclear power plant power',
  href: 'https://msnmkj.com/2025/10/17/how-many-homes-can-a-nuclear-power-plant-power-unveiling-the-potential-of-clean-energy',
  publishedOn: '2025-10-17',
};
const EIA: Source = {
  title: 'U.S. Energy Information Administration, FAQ 104',
  href: 'https://www.eia.gov/tools/faqs/faq.php?id=104&t=21',
};
const AIINFRAMAP: Source = {
  title: 'aiinframap.com, data centre power calculator',
  href: 'https://aiinframap.com/tools/energy/datacenter-power-calculator',
};
const EPOCH: Source = {
  title: 'Epoch AI, GPU Clusters documentation, estimation of power',
  href: 'https://epoch.ai/data/gpu-clusters-documentation/estimation',
  licence: 'CC BY 4.0',
};

/** San Francisco's peak demand, which nobody publishes as such: it follows from a cable and its share of the peak. */
export const SAN_FRANCISCO_PEAK: Comparator = {
  id: 'san-francisco-peak',
  name: 'San Francisco peak demand',
  value: 1000,
  unit: 'MW',
  status: 'derived',
  derivation: 'Trans Bay Cable carries 400 MW, which is said to be 40 % of the peak: 400 MW / 0.4 = 1,000 MW',
  source: TRANS_BAY,
};

/** What powers and energies are compared with, each with its derivation; one is kept because it is wrong. */
export const POWER_COMPARATORS: DataSet<Comparator> = {
  info: {
    id: 'power-comparators',
    title: 'Cities, homes, reactors and worked examples to compare a power with',
    version: '1',
    publisher: 'gigacast, from the pages that each row names',
    licence: 'Facts; the rows by Epoch AI are CC BY 4.0',
    attribution: 'Epoch AI, "Data on GPU Clusters", epoch.ai, CC BY 4.0.',
    asOf: '2026-09-30',
    retrievedOn: '2026-11-23',
    staleAfter: '2027-12-31',
    coverage: { from: '2017-01-01', to: '2026-09-30' },
    method: 'mixed',
    transforms: ['the two derived rows carry their arithmetic', 'the row of an error says what is right'],
  },
  rows: [
    SAN_FRANCISCO_PEAK,
    {
      id: 'san-francisco-cable-share',
      name: 'Share of the San Francisco peak carried by the Trans Bay Cable',
      value: 40,
      unit: '%',
      status: 'stated',
      source: {
        title: 'Electrical Contractor, Trans Bay Cable completed under San Francisco Bay',
        href: 'https://www.ecmag.com/section/your-business/trans-bay-cable-completed-under-san-francisco-bay?qt-issues_block=0',
      },
    },
    {
      id: 'san-francisco-consumption',
      name: 'San Francisco County consumption in a year',
      value: 5.126,
      unit: 'TWh/yr',
      status: 'stated',
      source: HACKER_NEWS,
    },
    {
      id: 'san-francisco-mean',
      name: 'San Francisco mean load',
      value: 585.2,
      unit: 'MW',
      status: 'derived',
      derivation: '5.126 TWh / 8,760 h = 585.2 MW',
      source: HACKER_NEWS,
    },
    {
      id: 'colossus-2-over-san-francisco',
      name: 'Colossus 2 over San Francisco, as the press has it',
      value: 1,
      unit: 'x San Francisco peak',
      status: 'claim',
      note: 'More than once the peak. The comparator is not disputed, the power that it was compared with is.',
      source: {
        title: 'Teslarati, Tesla confirms that work on Dojo 3 has officially resumed',
        href: 'https://staging.daddycow.com/livenewss/news/3296213/Tesla-confirms-that-work-on-Dojo-3-has-officially-resumed',
        note: 'Copy on staging.daddycow.com.',
      },
    },
    {
      id: 'us-homes-per-gw',
      name: 'United States homes for a gigawatt',
      value: 750000,
      unit: 'homes per GW',
      status: 'stated',
      source: {
        title: 'Bloomberg by way of NDTV Profit, on a third building of Colossus',
        href: 'https://www.ndtvprofit.com/business/musks-xai-buys-building-to-expand-colossus-data-center',
      },
    },
    {
      id: 'pge-homes-900-mw',
      name: 'Homes for 900 MW at one moment, PG&E',
      value: 650000,
      unit: 'homes',
      status: 'stated',
      source: PGE,
    },
    {
      id: 'pge-homes-1700-mw',
      name: 'Homes for a battery of 1,700 MW at one moment, PG&E',
      value: 1200000,
      unit: 'homes',
      status: 'stated',
      source: PGE,
    },
    {
      id: 'us-home-11200',
      name: 'United States home, electricity in a year',
      value: 11200,
      unit: 'kWh/yr per home',
      status: 'stated',
      source: ANSWERS,
    },
    {
      id: 'us-home-10649',
      name: 'United States home, electricity in a year',
      value: 10649,
      unit: 'kWh/yr per home',
      status: 'stated',
      source: MSNMKJ,
    },
    {
      id: 'wrong-homes-per-gw',
      name: 'Homes for a gigawatt, as a page has it wrong',
      value: 9386,
      unit: 'homes',
      status: 'wrong',
      why: 'megawatts were divided by kilowatt-hours; at 10,649 kWh a home it is 822,612 homes.',
      source: MSNMKJ,
    },
    {
      id: 'reactor-average',
      name: 'Nuclear plant, average',
      value: 1,
      unit: 'GW',
      status: 'stated',
      source: {
        title: 'U.S. Department of Energy, How much power does a nuclear reactor produce',
        href: 'https://www.energy.gov/ne/articles/infographic-how-much-power-does-nuclear-reactor-produce',
      },
    },
    { id: 'ginna', name: 'R. E. Ginna reactor', value: 582, unit: 'MW', status: 'stated', source: EIA },
    {
      id: 'ginna-day',
      name: 'Ginna at capacity for a day',
      value: 13968,
      unit: 'MWh',
      status: 'stated',
      derivation: '582 MW x 24 h',
      source: EIA,
    },
    {
      id: 'ginna-year',
      name: 'Ginna at capacity for a year',
      value: 5098320,
      unit: 'MWh/yr',
      status: 'stated',
      derivation: '13,968 MWh x 365',
      source: EIA,
    },
    {
      id: 'ginna-2017',
      name: 'Ginna in 2017',
      value: 4697675,
      unit: 'MWh/yr',
      status: 'stated',
      source: EIA,
    },
    {
      id: 'palo-verde',
      name: 'Palo Verde, three reactors',
      value: 3937,
      unit: 'MW',
      status: 'stated',
      source: EIA,
    },
    {
      id: 'reactor-year',
      name: 'Nuclear plant of one gigawatt, energy in a year',
      value: 8000000,
      unit: 'MWh/yr',
      status: 'stated',
      source: {
        title: 'Freeing Energy, nuclear megawatts to kilowatt-hours',
        href: 'https://www.freeingenergy.com/math/nuclear-megawatt-kilowatt-hour-per-year-m193/',
      },
    },
    {
      id: 'mcguire-1',
      name: 'McGuire 1 reactor',
      value: 1100,
      unit: 'MW',
      status: 'stated',
      note: 'Electrical.',
      source: ANSWERS,
    },
    {
      id: 'cluster-10000-h100',
      name: 'Cluster of 10,000 H100, facility power',
      value: 11.83,
      unit: 'MW',
      status: 'stated',
      derivation: '10,000 x 700 W x 1.3 x 1.3',
      source: AIINFRAMAP,
    },
    {
      id: 'cluster-10000-h100-year',
      name: 'Cluster of 10,000 H100, energy in a year',
      value: 103.6,
      unit: 'GWh/yr',
      status: 'stated',
      derivation: '11.83 MW x 8,760 h',
      source: AIINFRAMAP,
    },
    {
      id: 'pue-2023',
      name: 'PUE of a specialised AI site in 2023',
      value: 1.14,
      unit: 'facility power over IT power',
      status: 'stated',
      source: EPOCH,
    },
    {
      id: 'server-overhead',
      name: 'Server and system overhead',
      value: 1.82,
      unit: 'server power over chip power',
      status: 'stated',
      source: EPOCH,
    },
  ],
};
