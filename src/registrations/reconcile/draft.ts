import type { MessageParams } from '../../core/error';
import type { Report } from '../records';
import type { SeriesKey } from './book';
import type { Finding, Proposal, PublishedClaim, Severity } from './finding';
import { sayFinding, sayProposal, type FindingCode, type ProposalCode } from './texts';

/** A proposal before it is written out. */
export interface ProposalDraft {
  readonly code: ProposalCode;
  readonly params?: MessageParams;
  readonly leaveOut?: readonly Report[];
  readonly replace?: Proposal['replace'];
}

/** Writes a finding out, its proposal not yet accepted. */
export function draftFinding(
  code: FindingCode,
  about: SeriesKey & {
    readonly from: string;
    readonly to: string;
    readonly severity: Severity;
    readonly evidence: MessageParams;
    readonly reports: readonly Report[];
    readonly claim?: PublishedClaim;
    readonly proposal: ProposalDraft;
  },
): Finding {
  const { severity, brand, market, basis, from, to, reports, claim, proposal } = about;
  const evidence = { from, to, ...about.evidence };
  return {
    code,
    severity,
    brand,
    market,
    basis,
    from,
    to,
    evidence,
    sentence: sayFinding(code, evidence),
    reports,
    ...(claim === undefined ? {} : { claim }),
    proposal: {
      code: proposal.code,
      sentence: sayProposal(proposal.code, proposal.params ?? {}),
      leaveOut: proposal.leaveOut ?? [],
      replace: proposal.replace ?? [],
    },
    applied: false,
  };
}
