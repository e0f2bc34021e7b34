import { H100_SXM, type Accelerator } from 'gigacast/compute';

const SOURCE = { title: 'Test table' };

/** GB200 with the figures that the vectors use. */
export const GB200: Accelerator = {
  id: 'nvidia-gb200',
  name: 'NVIDIA GB200',
  vendor: 'NVIDIA',
  tdpW: 1200,
  opsPerSecond: { bf16: 2.5e15, fp8: 5e15, int8: 5e15, fp4: 1e16 },
  memoryGb: 186,
  bandwidthGbPerS: 8000,
  source: SOURCE,
};

/** GB300: its INT8 rate is a thirtieth of its FP8 rate. */
export const GB300: Accelerator = {
  id: 'nvidia-gb300',
  name: 'NVIDIA GB300 (Blackwell Ultra)',
  vendor: 'NVIDIA',
  tdpW: 1400,
  opsPerSecond: { bf16: 2.5e15, fp8: 5e15, int8: 1.65e14 },
  source: SOURCE,
};

/** Trainium2: no INT8 rate on record. */
export const TRAINIUM2: Accelerator = {
  id: 'amazon-trainium2',
  name: 'Amazon Trainium2',
  vendor: 'Amazon AWS',
  tdpW: 500,
  opsPerSecond: { bf16: 6.67e14, fp8: 1.299e15 },
  source: SOURCE,
};

/** A chip about which nothing but its name is on record. */
export const MYSTERY: Accelerator = {
  id: 'mystery',
  name: 'Mystery',
  vendor: 'Nobody',
  opsPerSecond: {},
  source: SOURCE,
};

export const CHIPS: readonly Accelerator[] = [H100_SXM, GB200, GB300, TRAINIUM2, MYSTERY];
