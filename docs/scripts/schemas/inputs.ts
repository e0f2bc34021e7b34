import type { z } from 'zod';
import { acceleratorSchema } from '../../../src/compute/accelerator/accelerator-schema';
import { siteSchema } from '../../../src/compute/site/site-schema';
import { dataSetInfoSchema, sourceSchema } from '../../../src/core/input';
import { distributionSchema } from '../../../src/core/distribution/distribution-schema';
import { ACCELERATORS } from '../../../src/data/accelerators';
import { CHINA_CUMULATIVE_REGISTRATIONS } from '../../../src/data/china-cumulative-registrations';
import { CHINA_HOLIDAYS } from '../../../src/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from '../../../src/data/china-weekly-registrations';
import { COLOSSUS_1 } from '../../../src/data/compute-sites';
import { CANADA_EV_2026_ENACTED } from '../../../src/data/policies/canada-ev-2026-enacted';
import { TESLA_AI_ROADMAP } from '../../../src/data/tesla-ai-roadmap';
import { TESLA_CHINA_MONTHLY } from '../../../src/data/tesla-china-monthly';
import { TESLA_GLOBAL_QUARTERLY } from '../../../src/data/tesla-global-quarterly';
import { ledgerEventSchema } from '../../../src/quota/ledger/event-schema';
import { quotaPolicySchema } from '../../../src/quota/policy/policy-schema';
import { parseReportsOptionsSchema } from '../../../src/registrations/parse/parse-reports-options';
import {
  cumulativeReportSchema,
  holidaySchema,
  monthlyFlowSchema,
  quarterlyOutputSchema,
  reportSchema,
} from '../../../src/registrations/records';
import { roadmapSchema } from '../../../src/roadmap/claims/roadmap-schema';

/** A kind of input: its schema, what reads it, and a valid example. */
export interface Input {
  readonly name: string;
  readonly title: string;
  readonly module: string;
  /** What takes it, in words. */
  readonly read: string;
  readonly schema: z.ZodType;
  readonly example: object;
}

/** All inputs that have a schema, in the order of the page. */
export const INPUTS: readonly Input[] = [
  {
    name: 'report',
    title: 'Report: a count over a window of days',
    module: 'gigacast/registrations',
    read: '`toWeeklySeries`, `reconcile`, `fitPhaseModel`',
    schema: reportSchema,
    example: first(CHINA_WEEKLY_REGISTRATIONS.rows),
  },
  {
    name: 'cumulative-report',
    title: 'Report of a running total, with its convention',
    module: 'gigacast/registrations',
    read: '`reconcile`, `fitPhaseModel`',
    schema: cumulativeReportSchema,
    example: first(CHINA_CUMULATIVE_REGISTRATIONS.rows),
  },
  {
    name: 'monthly-flow',
    title: 'Month of a plant: wholesale, domestic, exports',
    module: 'gigacast/registrations',
    read: '`splitWholesale`, `brief`',
    schema: monthlyFlowSchema,
    example: first(TESLA_CHINA_MONTHLY.rows),
  },
  {
    name: 'quarterly-output',
    title: 'Quarter of a maker: production and deliveries',
    module: 'gigacast/registrations',
    read: '`brief`',
    schema: quarterlyOutputSchema,
    example: first(TESLA_GLOBAL_QUARTERLY.rows),
  },
  {
    name: 'holiday',
    title: 'Day off, or day worked in exchange',
    module: 'gigacast/registrations',
    read: '`fitPhaseModel`, `brief`',
    schema: holidaySchema,
    example: first(CHINA_HOLIDAYS.rows),
  },
  {
    name: 'parse-reports-options',
    title: 'How a table of reports is read',
    module: 'gigacast/registrations',
    read: '`parseReports`',
    schema: parseReportsOptionsSchema,
    example: {
      defaults: { market: 'CN', basis: 'insurance', roundedTo: 'trailing-zeros' },
      ignore: ['remark'],
    },
  },
  {
    name: 'quota-policy',
    title: 'Quota policy: who may import how much at which rate, and by which text',
    module: 'gigacast/quota',
    read: '`parsePolicy`, `policyOn`, `openLedger`',
    schema: quotaPolicySchema(),
    example: CANADA_EV_2026_ENACTED,
  },
  {
    name: 'ledger-event',
    title: 'Event of a quota: entry, permit, return, reported use',
    module: 'gigacast/quota',
    read: '`applyEvents`, `statusOn`, `replayLedger`',
    schema: ledgerEventSchema,
    example: {
      kind: 'entry',
      id: 'shipment-17',
      on: '2026-10-15',
      quantity: '400',
      unitValue: { amount: '34500.00', currency: 'CAD' },
      fobPrice: { amount: '34500.00', currency: 'CAD' },
      origin: 'CN',
      permit: { id: 'permit-4711', to: '2026-11-30' },
    },
  },
  {
    name: 'roadmap',
    title: 'Roadmap: programmes, generations and dated claims',
    module: 'gigacast/roadmap',
    read: '`parseRoadmap`, `viewAsOf`, `project`',
    schema: roadmapSchema,
    example: { ...TESLA_AI_ROADMAP, claims: TESLA_AI_ROADMAP.claims.slice(0, 6) },
  },
  {
    name: 'accelerator',
    title: 'Accelerator: rates, power, memory',
    module: 'gigacast/compute',
    read: '`h100Equivalents`, `powerChain`',
    schema: acceleratorSchema,
    example: first(ACCELERATORS.rows),
  },
  {
    name: 'site',
    title: 'Site: claims and dated copies of the record',
    module: 'gigacast/compute',
    read: '`parseSite`, `siteOn`, `brief`',
    schema: siteSchema,
    example: { ...COLOSSUS_1, vintages: COLOSSUS_1.vintages.slice(0, 1) },
  },
  {
    name: 'distribution',
    title: 'Distribution as plain data',
    module: 'gigacast/core',
    read: '`cdf`, `quantile`, `projectRamp`, gaps and slips of `project`',
    schema: distributionSchema,
    example: { family: 'lognormal', median: 1.5, sigma: 0.5 },
  },
  {
    name: 'source',
    title: 'Source of a figure',
    module: 'gigacast/core',
    read: 'every input that carries figures',
    schema: sourceSchema,
    example: {
      title: 'Global Affairs Canada, Notice to Importers No. 1168',
      section: '2',
      publishedOn: '2026-08-29',
      retrievedOn: '2026-11-23',
    },
  },
  {
    name: 'data-set-info',
    title: 'What a data set says about itself',
    module: 'gigacast/core',
    read: '`defineDataSet`, `overlay`',
    schema: dataSetInfoSchema,
    example: CHINA_WEEKLY_REGISTRATIONS.info,
  },
];

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('a data set without a row');
  return row;
}
