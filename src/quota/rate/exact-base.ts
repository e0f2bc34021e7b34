import type { Decimal } from '../../core/decimal';
import type { BaseExpression } from './base-expression';
import { extreme, NOTHING, readNumber } from './read-number';

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
      return figures.quantity.times(readNumber(expression, expression.perUnit));
    case 'share':
      return exactBase(expression.of, figures).times(readNumber(expression, expression.share));
    case 'sum':
      return expression.of.reduce((sum: Decimal, each) => sum.plus(exactBase(each, figures)), NOTHING);
    case 'difference': {
      const left = exactBase(expression.from, figures).minus(exactBase(expression.less, figures));
      return left.isNegative() ? NOTHING : left;
    }
    case 'greater-of':
    case 'lesser-of':
      return extreme(
        expression.of.map((each) => exactBase(each, figures)),
        expression.kind,
      );
  }
}
