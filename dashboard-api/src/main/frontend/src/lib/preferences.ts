import { create } from 'zustand';

export type Palette = 'day' | 'night';
export type Language = 'zh' | 'en';

const osNight = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;

function stored<Value extends string>(key: string, allowed: readonly Value[]): Value | null {
  try {
    const value = localStorage.getItem(`scenicwatch.${key}`);
    return allowed.find((word) => word === value) ?? null;
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(`scenicwatch.${key}`, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

function browserLanguage(): Language {
  return (globalThis.navigator?.languages ?? ['zh']).some((tag) => tag.toLowerCase().startsWith('zh'))
    ? 'zh'
    : 'en';
}

interface Preferences {
  /** Chosen by hand, or null to follow the operating system. */
  chosenPalette: Palette | null;
  palette: Palette;
  language: Language;
  /** Single-letter keys of the lists (WCAG 2.1.4 wants a switch). */
  letterKeys: boolean;
  switchPalette: () => void;
  switchLanguage: () => void;
  setLetterKeys: (on: boolean) => void;
}

export const usePreferences = create<Preferences>((set) => {
  const chosenPalette = stored<Palette>('palette', ['day', 'night']);
  return {
    chosenPalette,
    palette: chosenPalette ?? (osNight?.matches === true ? 'night' : 'day'),
    language: stored<Language>('language', ['zh', 'en']) ?? browserLanguage(),
    letterKeys: stored('letterKeys', ['on', 'off']) !== 'off',
    switchPalette: () =>
      set(({ palette }) => {
        const next = palette === 'day' ? 'night' : 'day';
        store('palette', next);
        return { palette: next, chosenPalette: next };
      }),
    switchLanguage: () =>
      set(({ language }) => {
        const next = language === 'zh' ? 'en' : 'zh';
        store('language', next);
        return { language: next };
      }),
    setLetterKeys: (letterKeys) => {
      store('letterKeys', letterKeys ? 'on' : 'off');
      set({ letterKeys });
    },
  };
});

osNight?.addEventListener('change', ({ matches }) => {
  if (usePreferences.getState().chosenPalette === null) {
    usePreferences.setState({ palette: matches ? 'night' : 'day' });
  }
});
