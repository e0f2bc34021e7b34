export { applyEvents } from './apply-events';
export type { AppliedEvents, ApplyEventsOptions } from './apply-events';
export { bookOf } from './book';
export type { BookEntry, LedgerBook } from './book';
export { closeDay } from './close-day';
export type { ClosedDay } from './close-day';
export type { LedgerCorrection } from './correct-log';
export { criticalStatus } from './critical-status';
export type { CriticalOptions, CriticalReason, CriticalStatus } from './critical-status';
export type { HeldUnits, LedgerPool, OpenPermit, QuotaLedger } from './ledger';
export type {
  AskingEvent,
  LedgerEvent,
  PermitExpired,
  PermitIssued,
  PermitUsed,
  QuotaAmendment,
  QuotaEntry,
  QuotaInvalidation,
  QuotaReturn,
  ReportedUse,
  StateChange,
  VolumeTransfer,
} from './ledger-event';
export { ledgerStatus } from './ledger-status';
export type { BalanceStatus, LedgerStatus } from './ledger-status';
export { openLedger } from './open-ledger';
export type { OpenedLedger, OpenLedgerOptions } from './open-ledger';
export type {
  Outcome,
  OutcomeBound,
  RecordedOutcome,
  RejectedOutcome,
  ReturnedOutcome,
  RuleUsed,
  ServedOutcome,
  StatusEvent,
  WaitingOutcome,
} from './outcome';
export type { OutcomeChange } from './outcome-change';
export { permitAccount } from './permit-account';
export type { PermitAccount, PermitAccountOptions, PermitEvent } from './permit-account';
export { replayLedger } from './replay-ledger';
export type { LedgerReplay, ReplayOptions } from './replay-ledger';
export { statusOn } from './status-on';
export type { DatedLedgerStatus, StatusOnOptions } from './status-on';
export { unusablePools } from './unusable-pools';
export type { UnusablePool, UnusablePoolsOptions, WhyUnusable } from './unusable-pools';
export { usageBy } from './usage-by';
export type { Usage, UsageKey } from './usage-by';
export type { UtilisationRow } from './utilisation-row';
