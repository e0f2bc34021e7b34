import { Exact, parseDecimal } from '../../core/decimal';
import type { DecimalInput, Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import { requireInteger } from '../../core/input';
import { roundedText } from '../rate/rounded-text';

/** Two volumes and the number of yearly steps between them. */
export interface ImpliedGrowthOptions {
  /** First volume (more than 0). */
  readonly from: DecimalInput;
  /** Volume after the steps (more than 0). */
  readonly to: DecimalInput;
  /** Steps (1 to 199). */
  readonly steps: number;
  /** @defaultValue half-up to six decimals */
  readonly rounding?: Rounding;
}

const SIX_DECIMALS: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.000001' });

/**
 * The yearly rate of growth that leads from one volume to another: the root of their ratio, less one.
 *
 * Quota year 5 is four steps after year 1.
 *
 * @returns fraction a year
 * @throws GigacastError `number/*`, `decimal/*`, `rounding/*`
 * @example
 * impliedGrowth({ from: 49000, to: 70000, steps: 4 }); // => '0.093265'
 */
export function impliedGrowth(options: ImpliedGrowthOptions): string {
  const at = (path: string) => ({ function: 'impliedGrowth', path });
  const from = parseDecimal(options.from, at('from'), { moreThan: 0 });
  const to = parseDecimal(options.to, at('to'), { moreThan: 0 });
  const steps = requireInteger(options.steps, at('steps'), { atLeast: 1, atMost: 199 });
  const rounding = parseRounding(options.rounding ?? SIX_DECIMALS, at('rounding'));
  const root = steps === 1 ? to.div(from) : to.div(from).pow(new Exact(1).div(steps));
  return roundedText(root.minus(1), rounding);
}
