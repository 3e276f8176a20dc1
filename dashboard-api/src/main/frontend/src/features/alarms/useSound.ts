import { useCallback, useEffect, useRef, useState } from 'react';
import { type AlarmRow, type Priority, priorities } from '../../contract/rows';
import { isShown, isUnacknowledged } from './model';
import { arm, isArmed, play } from './sound';

const REPEAT_MILLIS: Record<Priority, number> = { CRITICAL: 8_000, WARNING: 30_000, CAUTION: 0 };

/** What sounds: alarms that nobody has acknowledged and that arrived after the last silence. */
function loudest(alarms: readonly AlarmRow[], silenced: ReadonlySet<string>): Priority | null {
  const loud = alarms.filter(
    (alarm) => isShown(alarm) && isUnacknowledged(alarm) && !silenced.has(keyOf(alarm)),
  );
  return priorities.find((priority) => loud.some((alarm) => alarm.priority === priority)) ?? null;
}

const keyOf = (alarm: AlarmRow) => `${alarm.id} ${alarm.occurrence} ${alarm.priority}`;

export interface Sound {
  readonly armed: boolean;
  readonly sounding: boolean;
  readonly silenced: boolean;
  readonly silence: () => void;
  readonly arm: () => void;
}

/** Sounds the pattern of the worst alarm until it is acknowledged or silenced; silence never hides an alarm. */
export function useSound(alarms: readonly AlarmRow[]): Sound {
  const [armed, setArmed] = useState(isArmed());
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set());
  const heard = useRef<ReadonlySet<string>>(new Set());
  const level = loudest(alarms, silenced);

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

  useEffect(() => {
    const keys = new Set(alarms.filter(isUnacknowledged).map(keyOf));
    const fresh = alarms.filter((alarm) => isUnacknowledged(alarm) && !heard.current.has(keyOf(alarm)));
    heard.current = keys;
    const worst = priorities.find((priority) => fresh.some((alarm) => alarm.priority === priority));
    if (worst !== undefined) {
      play(worst);
    }
  }, [alarms]);

  useEffect(() => {
    if (level === null || REPEAT_MILLIS[level] === 0) {
      return;
    }
    const timer = setInterval(() => play(level), REPEAT_MILLIS[level]);
    return () => clearInterval(timer);
  }, [level]);

  const silence = useCallback(
    () => setSilenced(new Set(alarms.filter(isUnacknowledged).map(keyOf))),
    [alarms],
  );
  const unacknowledged = alarms.some((alarm) => isShown(alarm) && isUnacknowledged(alarm));
  return {
    armed,
    sounding: level !== null,
    silenced: unacknowledged && level === null,
    silence,
    arm: () => void arm().then(setArmed),
  };
}
