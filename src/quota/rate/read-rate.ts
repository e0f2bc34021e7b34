import { parseDecimal, plainText } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import { requireRate } from '../../core/exact/parse-rate';
import type { CheckedArgument } from '../../core/input';
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
  input.components.forEach((component: RateComponent, index) =>
    checkComponent(component, { ...argument, path: `${argument.path}.components[${index}]` }),
  );
  return input;
}

/** Checks the figures of one part of a rate. */
export function checkComponent(component: RateComponent, argument: CheckedArgument): void {
  const at = (name: string): CheckedArgument => ({ ...argument, path: `${argument.path}.${name}` });
  switch (component.kind) {
    case 'ad-valorem':
      requireRate(component.rate, at('rate'));
      return;
    case 'specific':
      parseDecimal(component.amount, at('amount'), { atLeast: 0 });
      parseDecimal(component.per, at('per'), { moreThan: 0 });
      return;
    default:
      raise(CORE_ERRORS, 'input/not-one-of', {
        ...at('kind'),
        received: (component as { readonly kind: unknown }).kind,
        params: { allowed: 'ad-valorem, specific' },
      });
  }
}
