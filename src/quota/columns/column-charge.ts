import { Exact, toScaledInteger, type Decimal } from '../../core/decimal';
import { greatestCommonDivisor } from '../../core/exact/greatest-common-divisor';
import type { ParsedRounding } from '../../core/exact/rounding';
import type { Rate } from '../rate/rate';
import type { ColumnCharge, ColumnCharges } from './column-line';

/** In what figures a rate is applied. */
export interface ChargeScale {
  /** Decimals of quantities. */
  readonly decimals: number;
  readonly minorDecimals: number;
  /** Unit that specific rates count the goods in. */
  readonly unit: string;
  readonly rounding: ParsedRounding;
}

// Twice such a figure and a sum of two products still tell apart what fits into 2^53.
const LARGEST = 2n ** 50n;

/** A rate in whole numbers, or what about it they do not hold. */
export function compileCharge(rate: Rate, scale: ChargeScale): ColumnCharges | string {
  let perValue: Decimal = new Exact(0);
  let perUnit: Fraction = [0n, 1n];
  for (const component of rate.components) {
    if (component.kind === 'ad-valorem' && component.base === undefined) {
      perValue = perValue.plus(component.rate);
    } else if (component.kind === 'specific' && component.unit === scale.unit) {
      perUnit = add(perUnit, divide(fraction(component.amount), fraction(component.per)));
    } else {
      return component.kind === 'specific'
        ? `a rate per ${component.unit}`
        : 'a rate with bounds or a base of its own';
    }
  }
  const minor = power(scale.minorDecimals);
  const step = new Exact(scale.rounding.increment).times(minor.toString());
  if (!step.isInteger()) return 'duty that is rounded finer than a minor unit';
  const steps = BigInt(step.toFixed());
  const quantityScale = power(scale.decimals);
  const ofValue = divide(fraction(perValue), [steps, 1n]);
  const ofStep = divide(perUnit, [steps * quantityScale, minor]);
  const unit = common(divide(ofValue, [quantityScale, 1n]), ofStep, steps);
  const total = common(ofValue, ofStep, steps);
  return unit === null || total === null ? 'a rate of so many digits' : { unit, total };
}

type Fraction = readonly [numerator: bigint, denominator: bigint];

function common(perValue: Fraction, perStep: Fraction, step: bigint): ColumnCharge | null {
  const [a, b] = [reduce(perValue), reduce(perStep)];
  const divisor = (a[1] * b[1]) / greatestCommonDivisor(a[1], b[1]);
  const figures = [(a[0] * divisor) / a[1], (b[0] * divisor) / b[1], divisor, step];
  if (figures.some((figure) => figure > LARGEST)) return null;
  const [ofValue, ofStep, by, steps] = figures.map(Number) as [number, number, number, number];
  return { perValue: ofValue, perStep: ofStep, divisor: by, step: steps };
}

function fraction(value: Decimal | string): Fraction {
  const decimal = new Exact(value);
  const places = decimal.decimalPlaces();
  return [toScaledInteger(decimal, places), power(places)];
}

function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function divide([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d, b * c];
}

function reduce([a, b]: Fraction): Fraction {
  const divisor = greatestCommonDivisor(a, b);
  return [a / divisor, b / divisor];
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
