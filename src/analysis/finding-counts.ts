import type { Finding, Severity } from '../domain/finding.ts';

/** How many findings there are of each severity. */
export function findingCounts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { fault: of('fault'), warning: of('warning'), note: of('note') };
}
