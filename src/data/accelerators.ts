import type { Accelerator } from '../compute';
import type { DataSet } from '../core/provenance';
import { ACCELERATOR_ROWS } from './tables/accelerator-rows';
import { toAccelerators } from './tables/to-accelerators';

/**
 * AI chips from 2014 to 2026: design power, dense rates, memory, bandwidth and price where one was reported.
 *
 * A rate that the source does not state is absent: an H100 has FP8 units, yet the table states INT8 alone. `H100_SXM` of
 * gigacast/compute, the unit of an H100 equivalent, says which figure it takes for both.
 */
export const ACCELERATORS: DataSet<Accelerator> = {
  info: {
    id: 'accelerators',
    title: 'AI accelerators: dense rates, power, memory and price',
    version: '1',
    publisher: 'Epoch AI',
    licence: 'CC BY 4.0',
    attribution: 'Epoch AI, "Data on Machine Learning Hardware", epoch.ai, CC BY 4.0.',
    asOf: '2026-04-30',
    retrievedOn: '2026-11-23',
    staleAfter: '2027-01-31',
    coverage: { from: '2014-11-17', to: '2026-03-11' },
    method: 'reported',
    transforms: [
      'rates in trillions a second written as operations a second',
      'one row added from introl.com',
    ],
  },
  rows: /* @__PURE__ */ toAccelerators(ACCELERATOR_ROWS, {
    epoch: {
      title: 'Epoch AI, Data on Machine Learning Hardware',
      href: 'https://epoch.ai/data/machine-learning-hardware',
      licence: 'CC BY 4.0',
      note: 'Copy of April 2026 in natepaulo43-oss/Capstone-AI-Capex-Wall@efc5e00, data/ml_hardware.csv.',
    },
    introl: {
      title: 'Introl, NVIDIA Rubin in full production',
      href: 'https://introl.com/blog/nvidia-rubin-full-production-ces-2026-ai-infrastructure',
    },
  }),
};
