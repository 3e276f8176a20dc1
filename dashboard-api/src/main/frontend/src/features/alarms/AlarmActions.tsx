import { useId } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { type Action, offersOf } from './lifecycle';
import { useAlarmCommands } from './useAlarmCommands';
import { whereOf } from './where';

/** The buttons that the alarm's state and the person's role allow; the comment has a place of its own. */
export function AlarmActions({ alarm }: { readonly alarm: AlarmRow }) {
  const { t, name, language } = useTexts();
  const { roles } = useWatch();
  const { acknowledge, send, busy } = useAlarmCommands();
  const verify = useDesk((desk) => desk.verify);
  const askAbout = useDesk((desk) => desk.askAbout);
  const select = useDesk((desk) => desk.select);
  const hindranceId = useId();
  const { caseId } = alarm;
  const about = `${whereOf(alarm, language)} ${name(alarm.title)}`;
  const offers = offersOf(alarm, roles);
  const hindrance = offers.find((offer) => offer.hindrance !== null)?.hindrance ?? null;
  const ask = (wish: 'shelve' | 'takeOutOfService' | 'approve' | 'decline') => () =>
    askAbout({ ask: wish, alarm: alarm.id });
  const buttons: Readonly<Record<Exclude<Action, 'comment'>, Button>> = {
    acknowledge: {
      text: t('alarm.acknowledge'),
      testId: 'card-ack',
      act: () => void acknowledge([alarm]),
    },
    verify: { text: t('alarm.verify'), testId: 'card-verify', act: () => verify(alarm.id) },
    reset: {
      text: t('alarm.reset'),
      testId: 'card-reset',
      act: () => void send(alarm, { verb: 'reset' }, t('alarm.resetDone', { name: about })),
    },
    shelve: { text: t('lifecycle.shelveOpen'), testId: 'card-shelve', act: ask('shelve') },
    unshelve: {
      text: t('lifecycle.unshelve'),
      testId: 'card-unshelve',
      act: () => void send(alarm, { verb: 'unshelve' }, t('lifecycle.unshelved', { name: about })),
    },
    takeOutOfService: {
      text: t('lifecycle.takeOutOfService'),
      testId: 'card-out-of-service',
      act: ask('takeOutOfService'),
    },
    approve: { text: t('lifecycle.approveOpen'), testId: 'card-approve', act: ask('approve') },
    decline: { text: t('lifecycle.declineOpen'), testId: 'card-decline', act: ask('decline') },
    returnToService: {
      text: t('lifecycle.returnToService'),
      testId: 'card-return',
      act: () => void send(alarm, { verb: 'return-to-service' }, t('lifecycle.returned', { name: about })),
    },
  };
  return (
    <>
      <div className="card-actions">
        {offers.map(({ action, hindrance: kept }) => {
          if (action === 'comment') {
            return null;
          }
          const { text, testId, act } = buttons[action];
          return (
            <button
              key={action}
              type="button"
              className="button small"
              data-testid={testId}
              disabled={kept !== null || busy.has(alarm.id)}
              aria-describedby={kept === null ? undefined : hindranceId}
              onClick={act}
            >
              {text}
            </button>
          );
        })}
        {caseId !== null ? (
          <button type="button" className="button small" onClick={() => select({ type: 'case', id: caseId })}>
            {t('alarm.openCase')}
          </button>
        ) : null}
      </div>
      {hindrance === null ? null : (
        <p className="quiet" id={hindranceId} data-testid="card-hindrance">
          {t(`lifecycle.${hindrance}`)}
        </p>
      )}
    </>
  );
}

interface Button {
  readonly text: string;
  readonly testId: string;
  readonly act: () => void;
}
