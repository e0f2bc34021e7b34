import { requireNumber } from '../../core/input';

/** Ratios between the levels of the chain; each is at least 1. */
export interface PowerFactors {
  /** Server over chip power, e.g. 1.82 after a DGX H100. */
  readonly serverOverhead: number;
  /** IT over server power, for network and storage. @defaultValue 1, where the server overhead holds them */
  readonly itOverhead?: number;
  /** Facility over IT power: power usage effectiveness. */
  readonly pue: number;
}

/** Checks the ratios, in the name of a public function. */
export function checkFactors(factors: PowerFactors, functionName: string): Required<PowerFactors> {
  const ratio = (value: number, path: string): number =>
    requireNumber(value, { function: functionName, path }, { atLeast: 1 });
  return {
    serverOverhead: ratio(factors.serverOverhead, 'serverOverhead'),
    itOverhead: ratio(factors.itOverhead ?? 1, 'itOverhead'),
    pue: ratio(factors.pue, 'pue'),
  };
}
