import fc from 'fast-check';

/**
 * Every day the laws are tried on the same cases, so that a change is judged by what it changed. The deep run sets
 * GIGACAST_SEED to another number each time; a failing case prints its seed and path either way.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['GIGACAST_SEED'] ?? '20261123') });
