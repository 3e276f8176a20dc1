import { type CaseClock, caseClocks } from '../contract/caseClocks';
import { inPath } from '../contract/ids';
import { ask } from './http';

export interface ClockCommand {
  readonly kind: 'pause' | 'resume' | 'milestone';
  readonly clock: string;
  /** The ground of a pause, or what was done. */
  readonly code: string;
  readonly words: string;
}

/** Where a command on clocks goes, and what it carries. */
export function clockCall(caseId: string, command: ClockCommand) {
  const words = command.words.trim() === '' ? null : command.words.trim();
  const base = `/cases/${inPath(caseId)}`;
  switch (command.kind) {
    case 'milestone':
      return { path: `${base}/milestones`, body: { milestone: command.code, note: words } };
    case 'pause':
      return {
        path: `${base}/clocks/${inPath(command.clock)}/pause`,
        body: { ground: command.code, reason: words },
      };
    default:
      return { path: `${base}/clocks/${inPath(command.clock)}/resume`, body: { reason: words } };
  }
}

/** Pauses or resumes a clock, or records a step; the answer is all clocks of the case. */
export function commandClock(caseId: string, command: ClockCommand): Promise<readonly CaseClock[]> {
  const { path, body } = clockCall(caseId, command);
  return ask(path, caseClocks, { method: 'POST', body });
}
