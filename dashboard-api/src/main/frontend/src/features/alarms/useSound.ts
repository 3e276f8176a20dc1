import { useCallback, useEffect, useRef, useState } from 'react';
import type { AlarmRow, Priority } from '../../contract/rows';
import type { GroupOf } from './groups';
import { arm, isArmed, play } from './sound';
import { loudest, loudKeys, stillSilenced } from './soundModel';

const REPEAT_MILLIS: Record<Priority, number> = { CRITICAL: 8_000, WARNING: 30_000, CAUTION: 0 };
const NOTHING: ReadonlySet<string> = new Set();

export interface Sound {
  readonly armed: boolean;
  readonly sounding: boolean;
  readonly silenced: boolean;
  readonly silence: () => void;
  readonly arm: () => void;
}

/**
 * Sounds the pattern of the worst alarm until it is acknowledged or silenced; silence never hides an alarm. In a flood,
 * when `groupOf` is given, each group sounds once.
 */
export function useSound(alarms: readonly AlarmRow[], groupOf: GroupOf | null): Sound {
  const [armed, setArmed] = useState(isArmed());
  const [silenced, setSilenced] = useState(NOTHING);
  const heard = useRef(NOTHING);
  const level = loudest(alarms, silenced, groupOf);

  useEffect(() => {
    const tryOnce = () => void arm().then(setArmed);
    // Before the first click or key the browser would only complain.
    if (navigator.userActivation?.hasBeenActive === true) {
      tryOnce();
    }
    window.addEventListener('pointerdown', tryOnce, { once: true });
    window.addEventListener('keydown', tryOnce, { once: true });
    return () => {
      window.removeEventListener('pointerdown', tryOnce);
      window.removeEventListener('keydown', tryOnce);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: groupOf is made of the alarms, and only they make a sound
  useEffect(() => {
    const worst = loudest(alarms, heard.current, groupOf);
    heard.current = loudKeys(alarms);
    if (worst !== null) {
      play(worst);
    }
    setSilenced((before) => stillSilenced(before, alarms, groupOf));
  }, [alarms]);

  useEffect(() => {
    if (level === null || REPEAT_MILLIS[level] === 0) {
      return;
    }
    const timer = setInterval(() => play(level), REPEAT_MILLIS[level]);
    return () => clearInterval(timer);
  }, [level]);

  const silence = useCallback(() => setSilenced(loudKeys(alarms)), [alarms]);
  const unacknowledged = loudest(alarms, NOTHING) !== null;
  return {
    armed,
    sounding: level !== null,
    silenced: unacknowledged && level === null,
    silence,
    arm: () => void arm().then(setArmed),
  };
}
