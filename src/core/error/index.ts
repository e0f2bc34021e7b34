export { CORE_ERRORS } from './core-catalogue';
export { describeValue } from './describe-value';
export { GigacastError, isGigacastError, raise } from './gigacast-error';
export { createIssue, fillIn } from './issue';
export type { ErrorCatalogue, ErrorSpec, Issue, IssueDetails, MessageParams } from './issue';
