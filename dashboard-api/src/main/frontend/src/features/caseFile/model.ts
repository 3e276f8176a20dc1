import type { CaseFile, FileBranch, FileItem, FileStep, Standing, StepState } from '../../contract/caseFile';
import type { Readings } from '../../contract/rest';
import type { ChartPoint } from '../../ui/Chart';

/** Where a step stands now: a clock runs on between two looks at the server. */
export function stateNow(step: FileStep, now: number): StepState {
  if ((step.state === 'DUE' || step.state === 'SOON') && !step.held) {
    if (step.dueAt !== null && step.dueAt < now) {
      return 'LATE';
    }
    return step.warnAt !== null && step.warnAt <= now ? 'SOON' : step.state;
  }
  return step.state;
}

/** Every step of the procedure, in the order in which it is drawn. */
export function stepsOf(file: CaseFile): readonly FileStep[] {
  return file.procedure.stages.flatMap((stage) => stage.steps);
}

/** The steps that somebody is to do now. */
export function nextSteps(file: CaseFile): readonly FileStep[] {
  return stepsOf(file).filter((step) => file.procedure.next.includes(step.id));
}

/** Steps that are undone because the case ended before: what a reviewer looks for. */
export function leftUndone(step: FileStep): boolean {
  return step.state === 'VOID' && step.voidBy === 'closed' && !step.optional;
}

/** What shows dark: a step done without its evidence, or left undone; evidence without procedure; what is missing. */
export function isDark(step: FileStep): boolean {
  return step.unproven || leftUndone(step);
}

/** What a branch of evidence lacks comes before what it has. */
export function wantsOf(branch: FileBranch): FileBranch['wants'] {
  const order: readonly Standing[] = ['MISSING', 'WANTED', 'HELD', 'VOID'];
  return [...branch.wants].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

/** Which kind somebody most likely wants to add to a step: what is missing, else what is wanted. */
export function kindFor(branch: FileBranch | undefined): string {
  const sendable = ['photo', 'document', 'statement'];
  const wanted =
    branch === undefined ? undefined : wantsOf(branch).find(({ kind }) => sendable.includes(kind));
  return wanted?.kind ?? 'photo';
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1 ? `${bytes} B` : kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** Where the readings around an alarm are asked for. */
export function aroundPath(readings: NonNullable<FileItem['readings']>, metric: string): string {
  const [area = '', id = ''] = readings.device.split('/');
  const query = new URLSearchParams({
    metric,
    from: new Date(readings.from).toISOString(),
    to: new Date(readings.to).toISOString(),
  });
  return `/devices/${encodeURIComponent(area)}/${encodeURIComponent(id)}/readings?${query}`;
}

/** The points of a curve of stored readings. */
export function pointsOf(readings: Readings | undefined): readonly ChartPoint[] {
  return (readings?.items ?? []).map(({ at, value, avg, min, max }) => ({
    at,
    value: value ?? avg,
    low: min,
    high: max,
  }));
}

/** Which of the nodes takes the focus after a key; null: the key moves nothing. */
export function focusAfter(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The alarm that a piece of evidence is about; null where it is about none. */
export function alarmOf({ about }: { readonly about: string | null }): string | null {
  return about?.startsWith('alarm:') ? about.slice('alarm:'.length) : about;
}

/** The device or house of an alarm, as people call it: `xijiang/SM-0418/smoke-alarm` is of `SM-0418`. */
export function sourceOf(alarmId: string): string {
  return alarmId.split('/').at(-2) ?? alarmId;
}
