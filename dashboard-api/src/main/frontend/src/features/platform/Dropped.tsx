import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { broker } from '../../contract/messages';
import { count } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';

const EVERY_MILLIS = 10_000;

/** What the broker says of its losses; the same answer for all who ask at once. */
export function useBroker() {
  return useQuery({
    queryKey: ['broker'],
    queryFn: ({ signal }) => ask('/ingest/broker', broker, { signal }),
    refetchInterval: EVERY_MILLIS,
  });
}

/** Red in the top bar as soon as the broker threw a message away today: it cannot be brought back. */
export function Dropped() {
  const { t, language } = useTexts();
  const today = useBroker().data?.droppedToday ?? 0;
  const number = count(today, language);
  return today === 0 ? null : (
    <Link
      href="/messages"
      className="dropped"
      data-testid="dropped"
      title={t('messages.badgeHint', { number })}
    >
      {t('messages.badge', { number })}
    </Link>
  );
}
