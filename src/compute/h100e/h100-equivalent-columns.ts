import { CORE_ERRORS, raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import type { Missing } from '../../core/provenance';
import type { Accelerator } from '../accelerator/accelerator';
import { H100_SXM } from '../accelerator/h100-sxm';
import { rateOn, type ComputeBasis } from './compute-basis';
import { noRate, referenceRate } from './h100-factor';

/** A fleet as columns of one length: which chip, and how many. */
export interface FleetColumns {
  /** Position of the chip in `accelerators`. */
  readonly accelerator: Uint8Array | Uint16Array | Uint32Array | Int32Array;
  /** Chips (0 or more). */
  readonly units: Float64Array | Uint32Array | Int32Array;
}

/** Which chips the columns speak of, and what is counted. */
export interface H100EquivalentColumnsOptions {
  readonly accelerators: readonly Accelerator[];
  readonly basis: ComputeBasis;
  /** The chip that counts as one. @defaultValue `H100_SXM` */
  readonly reference?: Accelerator;
}

/** A fleet of many rows in H100s, never without its basis. */
export interface H100EquivalentColumns {
  /** H100 equivalents of the rows whose chip has a figure; a lower bound unless `complete`. */
  readonly h100e: number;
  readonly basis: ComputeBasis;
  /** Name of the chip that counts as one. */
  readonly reference: string;
  readonly rows: number;
  /** Rows whose chip could not be counted. */
  readonly uncountedRows: number;
  readonly complete: boolean;
  /** The chips that occur and could not be counted, each once. */
  readonly missing: readonly Missing[];
}

/**
 * `h100Equivalents` for many rows in typed arrays: the same sum in the same order, so the same figure to the last bit.
 *
 * @param fleet - columns of one length
 * @param options.accelerators - the chips that the first column points to
 * @param options.basis - what is counted
 * @throws GigacastError `number/out-of-range` for columns of two lengths or a position without a chip, and as
 * `h100Equivalents`
 * @example
 * h100EquivalentColumns(
 *   { accelerator: Uint8Array.of(0, 0), units: Float64Array.of(2, 3) }, { accelerators: [H100_SXM], basis: '8-bit' },
 * ).h100e; // => 5
 */
export function h100EquivalentColumns(
  fleet: FleetColumns,
  options: H100EquivalentColumnsOptions,
): H100EquivalentColumns {
  const { accelerators, basis, reference = H100_SXM } = options;
  const denominator = referenceRate(reference, basis, 'h100EquivalentColumns');
  checkLengths(fleet);
  const rates = accelerators.map((chip) => rateOn(chip, basis));
  const operations = sumOf(
    fleet,
    Float64Array.from(rates, (rate) => rate ?? 0),
  );
  const { rows: uncountedRows, chips } = uncounted(fleet, rates);
  return {
    h100e: operations / denominator,
    basis,
    reference: reference.name,
    rows: fleet.units.length,
    uncountedRows,
    complete: uncountedRows === 0,
    missing: chips.map((index) => ({
      path: `accelerators[${index}]`,
      why: noRate(accelerators[index] as Accelerator, basis),
    })),
  };
}

function sumOf(fleet: FleetColumns, rates: Float64Array): number {
  const { accelerator, units } = fleet;
  let operations = 0;
  for (let i = 0; i < units.length; i += 1) {
    const count = units[i] as number;
    if (!(count >= 0)) refuseRow(fleet, rates.length);
    operations += count * (rates[accelerator[i] as number] as number);
  }
  // A position without a chip and an infinite count both end up here; only then is it worth looking for the row.
  if (!Number.isFinite(operations)) refuseRow(fleet, rates.length);
  return operations;
}

function refuseRow({ accelerator, units }: FleetColumns, chips: number): void {
  const at = 'h100EquivalentColumns';
  for (const [i, count] of units.entries()) {
    requireNumber(count, { function: at, path: `units[${i}]` }, { atLeast: 0 });
    const index = accelerator[i] as number;
    if (index < 0 || index >= chips) {
      raise(CORE_ERRORS, 'number/out-of-range', {
        function: at,
        path: `accelerator[${i}]`,
        received: index,
        params: { range: `a position in accelerators, from 0 to ${chips - 1}` },
      });
    }
  }
}

/** How many rows have a chip without a figure, and which chips those are. */
function uncounted(
  { accelerator }: FleetColumns,
  rates: readonly (number | undefined)[],
): { readonly rows: number; readonly chips: readonly number[] } {
  if (!rates.includes(undefined)) return { rows: 0, chips: [] };
  const unrated = Uint8Array.from(rates, (rate) => (rate === undefined ? 1 : 0));
  const seen = new Uint8Array(rates.length);
  let rows = 0;
  // An index is far quicker here than the iterator of a typed array, and marking than counting chip by chip.
  for (let i = 0; i < accelerator.length; i += 1) {
    const index = accelerator[i] as number;
    seen[index] = 1;
    rows += unrated[index] as number;
  }
  return { rows, chips: [...rates.keys()].filter((index) => unrated[index] === 1 && seen[index] === 1) };
}

function checkLengths({ accelerator, units }: FleetColumns): void {
  requireNumber(
    units.length,
    { function: 'h100EquivalentColumns', path: 'units.length' },
    { atLeast: accelerator.length, atMost: accelerator.length },
  );
}
