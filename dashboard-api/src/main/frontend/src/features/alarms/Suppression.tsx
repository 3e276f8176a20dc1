import type { ReactNode } from 'react';
import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import { live } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { Moment, Remaining } from '../../ui/Times';
import { usePeople } from './usePeople';

const MODE = 'mode:';

/** What a cause of suppression by design is: an alarm, a mode of the area, or the season. */
export function designKind(cause: string | null): 'cause' | 'mode' | 'season' {
  if (cause === 'season') {
    return 'season';
  }
  return cause?.startsWith(MODE) ? 'mode' : 'cause';
}

/** The word for a cause of suppression by design that is no alarm. */
export function designWord(cause: string, word: ReturnType<typeof useTexts>['word']): string {
  return cause.startsWith(MODE) ? word('areaMode', cause.slice(MODE.length)) : word('designReason', cause);
}

/** Why alarms are suppressed and by whom, in words. */
export function useSuppressionWords() {
  const { t, name, word } = useTexts();
  const by = usePeople();
  const causeOf = (cause: string): string => {
    const alarm = live.row('alarm', cause);
    return alarm === undefined ? designWord(cause, word) : `${shortId(alarm.source.id)} ${name(alarm.title)}`;
  };
  const why = ({ suppression, suppressed }: AlarmRow): string => {
    if (suppressed === null) {
      return '';
    }
    const { reason, cause } = suppressed;
    switch (suppression) {
      case 'SHELVED':
        return reason === null ? '' : word('shelfReason', reason);
      case 'OUT_OF_SERVICE':
        return reason === null ? '' : word('serviceReason', reason);
      default: {
        const kind = reason ?? designKind(cause);
        return cause === null || cause === kind
          ? word('designReason', kind)
          : t('lifecycle.about', { action: word('designReason', kind), name: causeOf(cause) });
      }
    }
  };
  return { by, why };
}

/** What keeps an alarm from alarming, and what somebody asked for; nothing when it is an ordinary one. */
export function SuppressionFacts({ alarm }: { readonly alarm: AlarmRow }) {
  const { t, word } = useTexts();
  const { by, why } = useSuppressionWords();
  const { suppression, suppressed, outOfServiceRequest: request } = alarm;
  return (
    <>
      {suppression === 'NONE' ? null : (
        <Note title={t(`suppression.${suppression}`)} testId="suppression-note">
          {suppressed === null ? null : (
            <>
              {why(alarm)} · {by(suppressed.by)}
              <br />
              <Moment at={suppressed.at} />
              {suppressed.until === null ? null : (
                <>
                  {' '}
                  → <Moment at={suppressed.until} /> (<Remaining until={suppressed.until} />)
                </>
              )}
            </>
          )}
        </Note>
      )}
      {request === null ? null : (
        <Note title={t('lifecycle.awaiting')} testId="request-note">
          {word('serviceReason', request.reason)} · {by(request.by)}
          <br />
          <Moment at={request.at} /> → <Moment at={request.until} />
        </Note>
      )}
    </>
  );
}

function Note(props: { readonly title: string; readonly testId: string; readonly children: ReactNode }) {
  return (
    <p className="suppression-note" data-testid={props.testId}>
      <b>{props.title}</b> {props.children}
    </p>
  );
}
