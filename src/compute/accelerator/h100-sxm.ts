import type { Accelerator } from './accelerator';

/**
 * The chip that one H100 equivalent stands for: the 80 GB SXM5 board, dense rates.
 *
 * Its FP8 and INT8 rates are one figure, 1,979 trillion operations a second; FP16 and BF16 run at 989.4.
 */
export const H100_SXM: Accelerator = /* @__PURE__ */ Object.freeze({
  id: 'nvidia-h100-sxm5-80gb',
  name: 'NVIDIA H100 SXM5 80GB',
  vendor: 'NVIDIA',
  releasedOn: '2022-09-20',
  tdpW: 700,
  opsPerSecond: { bf16: 9.894e14, fp8: 1.979e15, int8: 1.979e15 },
  memoryGb: 80,
  bandwidthGbPerS: 3350,
  priceUsd: 33600,
  source: {
    title: 'Epoch AI, Data on Machine Learning Hardware',
    href: 'https://epoch.ai/data/machine-learning-hardware',
    licence: 'CC BY 4.0',
    note: 'The table states INT8; the dense FP8 rate of this chip is the same figure.',
  },
});
