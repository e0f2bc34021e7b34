import { ALLOCATION_ERRORS } from './allocation-errors';
import { CHARGE_ERRORS } from './charge-errors';
import { COLUMN_ERRORS } from './column-errors';
import { COVERAGE_ERRORS } from './coverage-errors';
import { GOODS_ERRORS } from './goods-errors';
import { LEDGER_ERRORS } from './ledger-errors';
import { PLANNING_ERRORS } from './planning-errors';
import { POLICY_ERRORS } from './policy-errors';
import { REPLAY_ERRORS } from './replay-errors';
import { VOLUME_ERRORS } from './volume-errors';
import { WORTH_ERRORS } from './worth-errors';

/**
 * The codes that the quota module raises or puts into refusals.
 *
 * Within the module each file takes the part it raises from, so that a bundle of few functions carries few texts.
 */
export const QUOTA_ERRORS = /*#__PURE__*/ (() => ({
  ...ALLOCATION_ERRORS,
  ...CHARGE_ERRORS,
  ...COLUMN_ERRORS,
  ...COVERAGE_ERRORS,
  ...GOODS_ERRORS,
  ...LEDGER_ERRORS,
  ...PLANNING_ERRORS,
  ...POLICY_ERRORS,
  ...REPLAY_ERRORS,
  ...VOLUME_ERRORS,
  ...WORTH_ERRORS,
}))();
