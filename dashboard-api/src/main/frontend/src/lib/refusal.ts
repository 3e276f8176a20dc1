import type { Say } from './text/text';

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
    return t('refused.forbidden');
  }
  return detail ?? t('refused.failed', { status: String(status ?? '?') });
}
