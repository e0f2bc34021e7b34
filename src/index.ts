export * as registrations from './registrations';
export * as quota from './quota';
export * as roadmap from './roadmap';
export * as compute from './compute';
