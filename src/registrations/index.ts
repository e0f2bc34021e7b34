export { changeBetween } from './changes/change-between';
export type { CountChange, RoundingOfPair } from './changes/change-between';
export { checkPublishedChange } from './changes/check-published-change';
export type { PublishedChange, PublishedChangeCheck } from './changes/check-published-change';
export { REGISTRATIONS_ERRORS } from './errors';
export { parseHolidays } from './parse/parse-holidays';
export type { ParsedHolidays } from './parse/parse-holidays';
export { parseReports } from './parse/parse-reports';
export { parseReportsStream } from './parse/parse-reports-stream';
export type { ParseReportsStreamOptions, TextChunks } from './parse/parse-reports-stream';
export type { ParsedReports } from './parse/parsed-reports';
export type { ParseReportsOptions, ReportDefaults } from './parse/parse-reports-options';
export * from './records';
export type { Sentence } from './sentence';
export { likeForLike } from './series/like-for-like';
export type { Compared, ComparedWeek, LikeForLike, WeekRank } from './series/like-for-like';
export { sameWeekVerdict } from './series/same-week-verdict';
export type { ExpectedQuantile, SameWeekOptions, SameWeekVerdict } from './series/same-week-verdict';
export type { SameWeekCode } from './series/say-verdict';
export { toWeeklySeries } from './series/to-weekly-series';
export type { PreferReport, WeeklySeriesOptions } from './series/to-weekly-series';
export type { SeriesWeek, WeekConflict, WeeklySeries } from './series/weekly-series';
export { checkWeekEnd, checkWeekWindow } from './weeks/check-week-window';
export type { WeekCheck } from './weeks/check-week-window';
export { quarterWeek } from './weeks/quarter-week';
export { splitWholesale } from './wholesale/split-wholesale';
export type {
  WholesaleFigures,
  WholesalePart,
  WholesaleSplit,
  WholesaleParts,
} from './wholesale/split-wholesale';
