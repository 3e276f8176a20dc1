import { type CaseClock, caseClocks } from '../contract/caseClocks';
import { inPath } from '../contract/ids';
import type { CaseRow } from '../contract/rows';
import { ask } from './http';

export interface ClockCommand {
  readonly kind: 'pause' | 'resume' | 'milestone';
  readonly clock: string;
  /** The ground of a pause, or what was done. */
  readonly code: string;
  readonly words: string;
}

/** What of a case a command on clocks is about. */
export type SeenCase = Pick<CaseRow, 'id' | 'version'>;

/** Where a command on clocks goes, and what it carries; what only adds to the case does not ask for its version. */
export function clockCall(seen: SeenCase, command: ClockCommand) {
  const words = command.words.trim() === '' ? null : command.words.trim();
  const base = `/cases/${inPath(seen.id)}`;
  switch (command.kind) {
    case 'milestone':
      return { path: `${base}/milestones`, body: { milestone: command.code, note: words } };
    case 'pause':
      return {
        path: `${base}/clocks/${inPath(command.clock)}/pause`,
        body: { ground: command.code, reason: words },
        version: seen.version,
      };
    default:
      return {
        path: `${base}/clocks/${inPath(command.clock)}/resume`,
        body: { reason: words },
        version: seen.version,
      };
  }
}

/** Pauses or resumes a clock, or records a step; the answer is all clocks of the case. */
export function commandClock(seen: SeenCase, command: ClockCommand): Promise<readonly CaseClock[]> {
  const { path, ...call } = clockCall(seen, command);
  return ask(path, caseClocks, { method: 'POST', ...call });
}
