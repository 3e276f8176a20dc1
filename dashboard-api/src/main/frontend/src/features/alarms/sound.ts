import type { Priority } from '../../contract/rows';

/** Tones of one pattern: pitch in hertz and start in seconds. One pattern per level. */
const patterns: Record<Priority, readonly (readonly [number, number])[]> = {
  CRITICAL: [
    [880, 0],
    [660, 0.18],
    [880, 0.36],
    [660, 0.54],
  ],
  WARNING: [
    [620, 0],
    [620, 0.3],
  ],
  CAUTION: [[440, 0]],
};
const TONE_SECONDS = 0.15;

let context: AudioContext | null = null;

/** Whether the browser lets this page be heard; it may ask for a click first. */
export function isArmed(): boolean {
  return context?.state === 'running';
}

/** Called from a click or key: gets leave from the browser and sounds a short test tone. */
export async function arm(): Promise<boolean> {
  if (typeof AudioContext === 'undefined') {
    return false;
  }
  context ??= new AudioContext();
  await context.resume();
  return isArmed();
}

export function play(priority: Priority): void {
  if (context === null || !isArmed()) {
    return;
  }
  for (const [hertz, start] of patterns[priority]) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    const from = context.currentTime + start;
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.2, from);
    loudness.gain.linearRampToValueAtTime(0, from + TONE_SECONDS);
    tone.connect(loudness).connect(context.destination);
    tone.start(from);
    tone.stop(from + TONE_SECONDS);
  }
}
