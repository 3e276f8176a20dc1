import { type ModeReason, modeReasons } from '../../contract/rows';
import type { DeviceMode } from '../../transport/deviceModes';

/** For how many hours a device may be taken out; the last one is the server's limit. */
export const hoursOf: Readonly<Record<DeviceMode, readonly number[]>> = {
  test: [1, 2, 4, 8],
  maintenance: [4, 8, 24, 72, 168],
};

const MARGIN = 60_000;

/** The end after so many hours, kept a minute inside the limit because clocks differ. */
export function endAfter(hours: number, now: number): number {
  return now + hours * 3_600_000 - MARGIN;
}

/** The reason that a row names, as the command has it. */
export function reasonOf(key: string | null): ModeReason | null {
  return modeReasons.find((each) => each.toLowerCase().replace('_', '-') === key) ?? null;
}
