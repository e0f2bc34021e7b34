import { parseDecimal, plainText } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import { requireRate } from '../../core/exact/parse-rate';
import type { CheckedArgument } from '../../core/input';
import type { BaseExpression } from './base-expression';
import type { Rate, RateComponent, RateInput } from './rate';

/** Reads a rate that came from outside, in the name of a public function: a fraction is an ad valorem rate. */
export function readRate(input: RateInput, argument: CheckedArgument): Rate {
  if (typeof input !== 'object') {
    return { components: [{ kind: 'ad-valorem', rate: plainText(requireRate(input, argument)) }] };
  }
  if (input === null || !Array.isArray(input.components)) {
    return raise(CORE_ERRORS, 'input/wrong-type', {
      ...argument,
      received: input,
      params: { expected: 'a fraction such as 0.061, or a rate with components' },
    });
  }
  checkRate(input, argument);
  return input;
}

/** Checks the figures of a rate that has the right shape. */
export function checkRate(rate: Rate, argument: CheckedArgument): void {
  rate.components.forEach((component: RateComponent, index) =>
    checkComponent(component, { ...argument, path: `${argument.path}.components[${index}]` }),
  );
}

/** Checks the figures of one part of a rate. */
function checkComponent(component: RateComponent, argument: CheckedArgument): void {
  const at = below(argument);
  switch (component.kind) {
    case 'ad-valorem':
      requireRate(component.rate, at('rate'));
      if (component.base !== undefined) checkBase(component.base, at('base'));
      return;
    case 'specific':
      parseDecimal(component.amount, at('amount'), { atLeast: 0 });
      parseDecimal(component.per, at('per'), { moreThan: 0 });
      return;
    case 'greater-of':
    case 'lesser-of':
      component.rates.forEach((rate, index) => checkRate(rate, at(`rates[${index}]`)));
      return;
    default:
      raise(CORE_ERRORS, 'input/not-one-of', {
        ...at('kind'),
        received: (component as { readonly kind: unknown }).kind,
        params: { allowed: 'ad-valorem, specific, greater-of, lesser-of' },
      });
  }
}

/** Checks the figures of the base of a rate. */
function checkBase(base: BaseExpression, argument: CheckedArgument): void {
  const at = below(argument);
  switch (base.kind) {
    case 'amount':
      parseDecimal(base.perUnit, at('perUnit'), { atLeast: 0 });
      return;
    case 'share':
      requireRate(base.share, at('share'));
      checkBase(base.of, at('of'));
      return;
    case 'difference':
      checkBase(base.from, at('from'));
      checkBase(base.less, at('less'));
      return;
    case 'sum':
    case 'greater-of':
    case 'lesser-of':
      base.of.forEach((each, index) => checkBase(each, at(`of[${index}]`)));
      return;
    default:
  }
}

function below(argument: CheckedArgument): (name: string) => CheckedArgument {
  return (name) => ({ ...argument, path: `${argument.path}.${name}` });
}
