import type { Accelerator, DenseRates } from '../../compute';
import type { Source } from '../../core/provenance';
import type { AcceleratorRow } from './accelerator-rows';

/** Operations in a trillion, as rates are published. */
const TERA = 1e12;

/** Expands the compact table; a figure that is not on record leaves no key behind. */
export function toAccelerators(
  rows: readonly AcceleratorRow[],
  sources: Readonly<Record<'epoch' | 'introl', Source>>,
): readonly Accelerator[] {
  return rows.map(
    ([
      name,
      vendor,
      releasedOn,
      tdpW,
      bf16,
      fp8,
      int8,
      fp4,
      memoryGb,
      bandwidthGbPerS,
      priceUsd,
      source,
    ]) => ({
      id: name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, ''),
      name,
      vendor,
      ...(releasedOn === null ? {} : { releasedOn }),
      ...(tdpW === null ? {} : { tdpW }),
      opsPerSecond: toRates({ bf16, fp8, int8, fp4 }),
      ...(memoryGb === null ? {} : { memoryGb }),
      ...(bandwidthGbPerS === null ? {} : { bandwidthGbPerS }),
      ...(priceUsd === null ? {} : { priceUsd }),
      source: sources[source ?? 'epoch'],
    }),
  );
}

function toRates(rates: { readonly [P in keyof DenseRates]: number | null }): DenseRates {
  return Object.fromEntries(
    Object.entries(rates).flatMap(([precision, rate]) =>
      typeof rate === 'number' ? [[precision, rate * TERA]] : [],
    ),
  );
}
