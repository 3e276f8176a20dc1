const formats = new Map<string, Intl.DateTimeFormat>();

/** A time as an input of the kind `datetime-local` has it, in the zone of the site: `2026-11-23T16:00`. */
export function toInput(millis: number, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(millis).replace(' ', 'T');
}

/**
 * The instant that such an input means in the zone of the site, or null if it is no time. An hour that the change to
 * summer time leaves out is read as the one after it.
 */
export function fromInput(text: string, zone: string): number | null {
  const asUtc = Date.parse(`${text}Z`);
  if (!Number.isFinite(asUtc)) {
    return null;
  }
  const ahead = (millis: number) =>
    Date.parse(`${toInput(millis, zone)}Z`) - Math.floor(millis / 60_000) * 60_000;
  const guess = asUtc - ahead(asUtc);
  return asUtc - ahead(guess);
}
