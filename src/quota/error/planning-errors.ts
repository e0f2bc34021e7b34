import type { ErrorCatalogue } from '../../core/error';

/** The codes of plans: periods, windows of shipments and permits. */
export const PLANNING_ERRORS = {
  'quota/no-period': {
    rule: 'hold at least one period',
    remedy: 'State the periods in which the shipments may enter, in order.',
  },
  'quota/unplanned-period': {
    rule: 'be the id of one of the periods',
    remedy: 'Name one of {known}.',
  },
  'quota/empty-window': {
    rule: 'not come before the earliest period of the shipment, {earliest}',
    remedy: 'Correct the earliest or the latest period.',
  },
  'quota/no-period-dates': {
    rule: 'be given, because permits are told by days',
    remedy: 'State the first and the last day of every period, or leave the permits out.',
  },
} as const satisfies ErrorCatalogue;
