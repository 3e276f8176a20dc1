import type { Say } from './text/text';

/** Whether the server keeps it from this person because it concerns a minor. */
export function isRestricted(failure: unknown): boolean {
  return (failure as { code?: string | null } | null)?.code === 'case.restricted';
}

/** Why a command did not work, in the operator's words; the server's own sentence where it gave one. */
export function refusalText(failure: unknown, t: Say): string {
  if (failure instanceof Error && failure.name === 'Unreachable') {
    return t('refused.unreachable');
  }
  const { status, detail } = failure as { status?: number; detail?: string | null };
  if (status === 412 || status === 409) {
    return detail ?? t('refused.conflict');
  }
  if (status === 403) {
    return detail ?? t('refused.forbidden');
  }
  return detail ?? t('refused.failed', { status: String(status ?? '?') });
}
