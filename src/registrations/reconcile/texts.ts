import { fillIn, type MessageParams } from '../../core/error';
import { formatCount, formatNumber } from '../../core/format';
import type { Sentence } from '../sentence';

/** What is found, as an English template; `{name}` is filled from the evidence. */
export const FINDING_TEXTS = {
  'registrations/irregular-window':
    'The window {from} to {to} is neither whole weeks nor a month, quarter or year or a part of one from its first day: {why}.',
  'registrations/several-weeks':
    '{count} is the total of {weeks} weeks, {from} to {to}; no week in it is known by itself.',
  'registrations/weeks-as-month':
    '{count} counts the whole weeks {from} to {to} as {of}; a count of {of} by calendar days has other borders.',
  'registrations/published-before-end':
    'The count of {from} to {to} is said to have been published on {publishedOn}, before its last day was over.',
  'registrations/rounded-differently':
    '{counts} stand for {from} to {to}; they are one count, rounded differently.',
  'registrations/conflicting-counts': '{counts} stand for {from} to {to}; {cause}.',
  'registrations/revised-count': '{counts} stand for {from} to {to}, all by {publisher}: revised, or a slip.',
  'registrations/cumulative-below-parts':
    '{count} for {from} to {to} (at most {high}) is less than the {parts} counts inside it, {sum} (at least {low}).',
  'registrations/cumulative-above-parts':
    '{count} for {from} to {to} (at least {low}) is more than the {parts} counts it consists of, {sum} (at most {high}).',
  'registrations/impossible-windows':
    'No daily counts agree with all of the {windows} windows between {from} and {to}; {excess} vehicles are missing.',
  'registrations/claimed-count':
    'A page gives {claimed} for {from} to {to}, where {recorded} stands on record; {cause}.',
  'registrations/claimed-change':
    'A change of {claimedPercent} from {previousFrom} to {previousTo} is claimed for {from} to {to}; the counts give {percent}, and rounding allows {lowPercent} to {highPercent}; {cause}.',
  'registrations/claimed-parts': 'The parts claimed for {total} in {from} to {to} add up to {sum}; {cause}.',
  'registrations/wholesale-identity':
    'Wholesale of {wholesale} in {from} to {to} is not domestic {domestic} plus exports {exports}: {residual} remain; {hint}.',
  'registrations/part-above-wholesale':
    'The {part} count of {count} in {from} to {to} exceeds wholesale of {wholesale}, of which it is a part.',
  'registrations/wholesale-as-retail':
    'The {basis} count of {count} in {from} to {to} equals wholesale, though {why}.',
  'registrations/retail-beyond-insurance':
    'The retail count of {count} in {from} to {to} is out of reach of the cars insured, {low} to {high}.',
  'registrations/group-as-brand':
    '{count} is given for {brand} in {from} to {to}, and it is the count of {group}, whose other brands sold {others}.',
  'registrations/group-below-brands':
    '{group} has {count} in {from} to {to}, less than its brands together, {sum}.',
  'registrations/jump-at-source':
    'With the change of source from {before} to {after} on {from} the level moved by {percent} against the usual course of a quarter.',
} as const;

/** What is proposed, as an English template. */
export const PROPOSAL_TEXTS = {
  'registrations/keep-as-printed': 'Both are kept as printed; do not subtract one from the other.',
  'registrations/keep-both': 'Which is right cannot be told from the counts; the window is left open.',
  'registrations/keep-one': 'Keep {kept}: {why}.',
  'registrations/read-as-week': 'Read it as the week {from} to {to}.',
  'registrations/keep-as-window': 'Keep it as one window; do not split it.',
  'registrations/check-date': 'Correct the day of publication.',
  'registrations/leave-out': 'Leave out {count}: {why}.',
  'registrations/do-not-use': 'Do not use the claim; the counts stay as they are.',
  'registrations/check-figures': 'One of the figures is wrong; look them up.',
  'registrations/mind-the-source': 'Treat the sources as two until windows that both of them report agree.',
} as const;

/** The codes of findings. */
export type FindingCode = keyof typeof FINDING_TEXTS;

/** The codes of proposals. */
export type ProposalCode = keyof typeof PROPOSAL_TEXTS;

/** Writes a finding out in English. */
export function sayFinding(code: FindingCode, params: MessageParams): Sentence {
  return { code, params, text: fillIn(FINDING_TEXTS[code], written(params)) };
}

/** Writes a proposal out in English. */
export function sayProposal(code: ProposalCode, params: MessageParams): Sentence {
  return { code, params, text: fillIn(PROPOSAL_TEXTS[code], written(params)) };
}

/** Counts get separators, and what is called a per cent is written as one. */
function written(params: MessageParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      if (!/percent$/i.test(name)) return [name, formatCount(value)];
      return [name, `${formatNumber(value, { decimals: 2, signed: true })} %`];
    }),
  );
}
