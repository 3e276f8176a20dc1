import { useNow } from '../lib/clock';
import { age, clockTime, dateTime, span, utc } from '../lib/format';
import { useWatch } from '../lib/site';
import { useTexts } from '../lib/text/text';

/** How old something is, moving by itself; the exact time is the hover text. */
export function Age({ at, className }: { readonly at: number; readonly className?: string }) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const now = useNow();
  return (
    <time
      className={className}
      dateTime={new Date(at).toISOString()}
      title={`${dateTime(at, language, site.timeZone)} (${site.timeZone}) · ${utc(at)}`}
    >
      {age(now - at, t)}
    </time>
  );
}

/** A moment in site time; UTC is the hover text. */
export function Moment({ at, short = false }: { readonly at: number; readonly short?: boolean }) {
  const { language } = useTexts();
  const { site } = useWatch();
  const text = short ? clockTime(at, language, site.timeZone) : dateTime(at, language, site.timeZone);
  return (
    <time dateTime={new Date(at).toISOString()} title={`${site.timeZone} · ${utc(at)}`}>
      {text}
    </time>
  );
}

/** How long until something ends, moving by itself; the exact time is the hover text. */
export function Remaining({ until, className }: { readonly until: number; readonly className?: string }) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const now = useNow();
  return (
    <time
      className={className}
      dateTime={new Date(until).toISOString()}
      title={`${dateTime(until, language, site.timeZone)} (${site.timeZone}) · ${utc(until)}`}
    >
      {until > now ? t('lifecycle.left', { left: span(until - now, t) }) : t('lifecycle.returning')}
    </time>
  );
}
