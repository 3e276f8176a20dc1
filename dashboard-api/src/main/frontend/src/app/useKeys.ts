import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useDesk } from '../lib/desk';
import { currentFlood } from '../lib/flood';
import { useNotices } from '../lib/notices';
import { usePreferences } from '../lib/preferences';
import { takeWay } from './way';

function focusFirst(...selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) {
      element.focus();
      return;
    }
  }
}

const toAlarms = () => focusFirst('.alarm-grid [role="row"][tabindex="0"]', '#alarm-list-start');

/** What a key does anywhere on the page, unless somebody is writing or a dialog is open. */
const actions: Readonly<Record<string, () => void>> = {
  g: () => useDesk.getState().switchGrouping(currentFlood()?.since ?? null),
  j: toAlarms,
  k: toAlarms,
  c: () => focusFirst('[data-testid="case-row"][tabindex="0"]'),
  '/': () => {
    takeWay('/cases', () => {
      navigate('/cases');
      // The page may have to be drawn first.
      requestAnimationFrame(() => focusFirst('#case-question'));
    });
  },
  m: () => focusFirst('#village-map'),
  n: () => usePreferences.getState().switchPalette(),
  u: () => useNotices.getState().undo(),
  '?': () => useDesk.getState().showHelp(true),
};

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type="checkbox"]), textarea, select') || target.isContentEditable)
  );
}

/** The keys of the whole page. */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isWriting(event.target)
      ) {
        return;
      }
      if (document.querySelector('.dialog-veil') !== null) {
        return;
      }
      if (event.key === 'Escape') {
        useDesk.getState().select(null);
        return;
      }
      const action = usePreferences.getState().letterKeys ? actions[event.key.toLowerCase()] : undefined;
      if (action !== undefined) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
