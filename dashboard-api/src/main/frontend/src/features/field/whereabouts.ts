const PATIENCE_MILLIS = 3_000;
const OLDEST_MILLIS = 60_000;
const KEY = 'scenicwatch.field.tellPlace';

/** Whether the person wants to say where they are. */
export function tellsPlace(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

export function setTellsPlace(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Then it holds until the page is closed.
  }
}

/** Where the phone is, if the person tells it and the phone knows soon; else nothing. */
export function whereabouts(): Promise<{ lon: number; lat: number } | Record<string, never>> {
  if (!tellsPlace() || navigator.geolocation === undefined) {
    return Promise.resolve({});
  }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }),
      () => resolve({}),
      { timeout: PATIENCE_MILLIS, maximumAge: OLDEST_MILLIS, enableHighAccuracy: true },
    );
  });
}
