import { Exact, type Decimal } from '../../core/decimal';
import type { BaseExpression } from './base-expression';

/** The figures that a base is made of. */
export interface BaseFigures {
  readonly value: Decimal;
  /** Units of the goods. */
  readonly quantity: Decimal;
  readonly content: Decimal;
}

/** The base before rounding. */
export function exactBase(expression: BaseExpression, figures: BaseFigures): Decimal {
  switch (expression.kind) {
    case 'value':
      return figures.value;
    case 'content':
      return figures.content;
    case 'amount':
      return figures.quantity.times(expression.perUnit);
    case 'share':
      return exactBase(expression.of, figures).times(expression.share);
    case 'sum':
      return expression.of.reduce((sum: Decimal, each) => sum.plus(exactBase(each, figures)), new Exact(0));
    case 'difference': {
      const left = exactBase(expression.from, figures).minus(exactBase(expression.less, figures));
      return left.isNegative() ? new Exact(0) : left;
    }
    case 'greater-of':
      return Exact.max(...expression.of.map((each) => exactBase(each, figures)));
    case 'lesser-of':
      return Exact.min(...expression.of.map((each) => exactBase(each, figures)));
  }
}
