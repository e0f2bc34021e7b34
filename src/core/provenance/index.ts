export { isStale, overlay } from './data-set';
export type { DataSet, DataSetInfo, OverlaidDataSet, OverlayOptions } from './data-set';
export { checkDated, entryOn, valueOn } from './dated';
export type { Dated, DatedValue } from './dated';
export { allKnown, known, mapKnown, missingOf, unknown } from './known';
export type { Known, Missing, Unknown } from './known';
export type { EvidenceStatus, Source } from './source';
