import type { Source } from '../../core/provenance';

/** The pages that the claims were read on. */
export const CLAIM_SOURCES = {
  itc: {
    title: 'ITC.ua, quoting a post of Elon Musk of 2026-01-17',
    href: 'https://itc.ua/news/ylon-mask-snova-preuvelychyl-tsod-xai-colossus-2-dazhe-blyzko-ne-dostyg-1-gvt-po-dannym-sputnyka/',
  },
  teslarati: {
    title: 'Teslarati, Tesla confirms that work on Dojo 3 has officially resumed',
    href: 'https://staging.daddycow.com/livenewss/news/3296213/Tesla-confirms-that-work-on-Dojo-3-has-officially-resumed',
    note: 'Copy on staging.daddycow.com.',
  },
  tweaktown: {
    title: 'TweakTown, quoting NVIDIA on Colossus',
    href: 'https://www.tweaktown.com/news/101365/elon-musks-xai-to-double-colossus-ai-supercomputer-power-200k-nvidia-hopper-gpus/index.html',
  },
  tomshardware: {
    title: "Tom's Hardware, after satellite imagery analysed by Epoch AI",
    href: 'https://www.tomshardware.com/tech-industry/artificial-intelligence/elon-musks-xai-colossus-2-is-nowhere-near-1-gigawatt-capacity-satellite-imagery-suggests-despite-claims-site-only-has-350-megawatts-of-cooling-capacity',
  },
  semianalysis: {
    title: 'SemiAnalysis on Colossus 2, headline on texxr.com',
    href: 'https://www.texxr.com/890285/xai-builds-colossus-2-gigawatt-datacenter',
  },
  bloomberg: {
    title: 'Bloomberg by way of NDTV Profit, on a third building of Colossus',
    href: 'https://www.ndtvprofit.com/business/musks-xai-buys-building-to-expand-colossus-data-center',
  },
  benzinga: {
    title: 'Benzinga, Elon Musk on Colossus 2 as the first gigawatt supercluster',
    href: 'https://www.benzinga.com/government/regulations/25/05/45511489/elon-musk-touts-xais-colossus-2-as-first-gigawatt-ai-supercluster-powered-by-168-tesla-megapacks-amid-agi-push',
    publishedOn: '2025-05-20',
  },
  aitech: {
    title: 'AITech365, xAI secures 20 billion dollars in Series E',
    href: 'https://aitech365.com/quick-byte/xai-secures-20b-series-e-to-fuel-ai-infrastructure-and-product-expansion',
  },
  dcd: {
    title: 'Data Center Dynamics by way of factorynewstoday.com, on the Series E of xAI',
    href: 'https://factorynewstoday.com/musks-xai-just-raised-20-billion-heres-what-its-fo-20260107',
    publishedOn: '2026-01-07',
  },
  frankk: {
    title: 'frankk.site, on how Colossus was built',
    href: 'https://frankk.site/en/blog/musk-colossus-datacenter/',
  },
  ft: {
    title: 'Financial Times by way of mixedtimes.com, on Oracle and the site in Texas',
    href: 'https://www.mixedtimes.com/news/oracle-to-splurge-40-billion-on-nvidia-chips-for-mega-ai-data-center-in-texas-',
  },
  fourweekmba: {
    title: 'FourWeekMBA, The Stargate reality check',
    href: 'https://fourweekmba.com/the-stargate-reality-check',
  },
  bussetech: {
    title: 'kdc.bussetech.com, site sheet of OpenAI Abilene',
    href: 'https://kdc.bussetech.com/data/sites/openai-abilene.yml',
  },
  abileneExpansion: {
    title: "Tom's Hardware, on the planned 600 MW expansion at Abilene",
    href: 'https://www.tomshardware.com/tech-industry/oracle-and-openai-scrap-planned-600mw-abilene-expansion',
  },
  latestly: {
    title: 'LatestLY, Mark Zuckerberg on Prometheus and Hyperion',
    href: 'https://www.latestly.com/technology/meta-superintelligence-labs-ceo-mark-zuckerberg-reveals-plans-for-multi-gw-ai-data-centre-prometheus-to-launch-by-2026-hyperion-to-scale-up-to-5gw-7000414.html',
  },
  ainewsrevolution: {
    title: "AI News Revolution, on Meta's superclusters",
    href: 'https://www.ainewsrevolution.com/meta-ai-supercluster-transform-tech-world/',
  },
  azernews: {
    title: 'AzerNews, on Hyperion',
    href: 'https://www.azernews.az/region/244702.html',
  },
  epochClusters: {
    title: 'Epoch AI, Data on GPU Clusters',
    href: 'https://epoch.ai/data/gpu-clusters',
    licence: 'CC BY 4.0',
    note: 'Copy of 2025-12-14 in sr3-k/data@d62de22, gpu_clusters.csv.',
  },
} as const satisfies Readonly<Record<string, Source>>;
