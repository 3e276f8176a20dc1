import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Replay } from '../../contract/messages';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { cancelReplay, newestReplays } from './commands';
import { isRunning } from './model';

const OFTEN_MILLIS = 1_000;
const SELDOM_MILLIS = 15_000;

/** The newest replays with their progress. */
export function Replays({ canHandle }: { readonly canHandle: boolean }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['replays'],
    queryFn: ({ signal }) => newestReplays(signal),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isRunning(state.data.items) ? OFTEN_MILLIS : SELDOM_MILLIS,
  });
  const running = found.data !== undefined && isRunning(found.data.items);
  const before = useRef(running);
  useEffect(() => {
    if (before.current && !running) {
      void queries.invalidateQueries({ queryKey: ['set-aside'] });
    }
    before.current = running;
  }, [running, queries]);
  const rows = found.data?.items ?? [];
  return (
    <Panel title={t('messages.replays')} testId="replays" scrolls>
      {found.isError ? <p className="pad quiet">{t('messages.failed')}</p> : null}
      {found.isSuccess && rows.length === 0 ? <p className="pad quiet">{t('messages.noReplays')}</p> : null}
      <ul>
        {rows.map((row) => (
          <ReplayRow key={row.id} row={row} canHandle={canHandle} />
        ))}
      </ul>
    </Panel>
  );
}

const outcomeWords = {
  stored: 'stored',
  duplicate: 'duplicate',
  rejected: 'rejected',
  'unknown-device': 'unknownDevice',
} as const;
const stateWords = { running: 'running', done: 'done', cancelled: 'cancelled' } as const;

function ReplayRow({ row, canHandle }: { readonly row: Replay; readonly canHandle: boolean }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const cancel = async () => {
    try {
      await cancelReplay(row.id);
      await queries.invalidateQueries({ queryKey: ['replays'] });
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
  };
  const progress = t('messages.progress', { done: row.done, total: row.total });
  const state = stateWords[row.state as keyof typeof stateWords];
  return (
    <li className="replay-row" data-testid="replay-row" data-state={row.state}>
      <p>
        <Moment at={row.requestedAt} />
        <b>{state === undefined ? row.state : t(`messages.${state}`)}</b>
        <span className="number">{progress}</span>
        {canHandle && row.state === 'running' ? (
          <button
            type="button"
            className="button small"
            data-testid="replay-cancel"
            onClick={() => void cancel()}
          >
            {t('messages.cancelReplay')}
          </button>
        ) : null}
      </p>
      {row.state === 'running' ? (
        <progress max={Math.max(1, row.total)} value={row.done} aria-label={progress} />
      ) : null}
      <p className="quiet">
        {Object.entries(row.outcomes)
          .map(([fate, n]) => {
            const word = outcomeWords[fate as keyof typeof outcomeWords];
            return `${word === undefined ? fate : t(`messages.${word}`)} ${n}`;
          })
          .join(' · ')}
      </p>
    </li>
  );
}
