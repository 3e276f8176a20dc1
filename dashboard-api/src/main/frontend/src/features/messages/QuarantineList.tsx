import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetAside } from '../../contract/messages';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { page } from './commands';
import { DismissDialog } from './DismissDialog';
import { FilterFields } from './FilterFields';
import { everythingOpen } from './model';
import { useHandling } from './useHandling';
import { useWhy } from './why';

/** The most that one command takes. */
const MOST = 500;
const EVERY_MILLIS = 15_000;
const stateWords = { open: 'open', replayed: 'replayed', dismissed: 'dismissed' } as const;

interface Props {
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
  readonly canHandle: boolean;
}

/** The quarantined messages that meet the conditions, newest first. */
export function QuarantineList({ picked, onPick, canHandle }: Props) {
  const { t } = useTexts();
  const { replay } = useHandling();
  const [filter, setFilter] = useState(everythingOpen);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dismissing, setDismissing] = useState(false);
  const found = useInfiniteQuery({
    queryKey: ['set-aside', filter],
    queryFn: ({ pageParam, signal }) => page(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: EVERY_MILLIS,
  });
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = rows.filter(({ state }) => state === 'open').slice(0, MOST);
  const chosen = open.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) {
      next.add(id);
    }
    setSelected(next);
  };
  return (
    <Panel
      title={t('messages.quarantine')}
      testId="quarantine"
      scrolls
      count={chosen.length === 0 ? undefined : t('messages.chosen', { count: chosen.length })}
      actions={
        canHandle ? (
          <>
            <button
              type="button"
              className="button small"
              data-testid="dismiss-selected"
              disabled={chosen.length === 0}
              onClick={() => setDismissing(true)}
            >
              {t('messages.dismissChosen')}
            </button>
            <button
              type="button"
              className="button strong small"
              data-testid="replay-selected"
              disabled={chosen.length === 0}
              onClick={() => void replay({ ids: chosen }).then((begun) => begun && setSelected(new Set()))}
            >
              {t('messages.replayChosen')}
            </button>
          </>
        ) : undefined
      }
    >
      <FilterFields filter={filter} onChange={setFilter} />
      {found.isError ? (
        <p className="pad quiet">{t('messages.failed')}</p>
      ) : (
        <table className="messages-table">
          <thead>
            <tr>
              {canHandle ? (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t('messages.selectAll')}
                    checked={open.length > 0 && chosen.length === open.length}
                    onChange={({ target }) =>
                      setSelected(new Set(target.checked ? open.map(({ id }) => id) : []))
                    }
                  />
                </th>
              ) : null}
              <th scope="col">{t('messages.columnArrived')}</th>
              <th scope="col">{t('messages.columnTopic')}</th>
              <th scope="col">{t('messages.columnReason')}</th>
              <th scope="col">{t('messages.columnState')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MessageRow
                key={row.id}
                row={row}
                picked={row.id === picked}
                selected={selected.has(row.id)}
                onPick={onPick}
                onToggle={canHandle ? toggle : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.isSuccess && rows.length === 0 ? (
        <p className="pad quiet" data-testid="quarantine-empty">
          {t('messages.none')}
        </p>
      ) : null}
      {found.hasNextPage ? (
        <p className="pad">
          <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
            {t('messages.more')}
          </button>
        </p>
      ) : null}
      {dismissing ? (
        <DismissDialog
          ids={chosen}
          onClose={() => setDismissing(false)}
          onDone={() => setSelected(new Set())}
        />
      ) : null}
    </Panel>
  );
}

interface RowProps {
  readonly row: SetAside;
  readonly picked: boolean;
  readonly selected: boolean;
  readonly onPick: (id: string) => void;
  readonly onToggle: ((id: string) => void) | null;
}

function MessageRow({ row, picked, selected, onPick, onToggle }: RowProps) {
  const { t } = useTexts();
  const why = useWhy();
  const state = stateWords[row.state as keyof typeof stateWords];
  return (
    <tr className={picked ? 'picked' : ''} data-testid="message-row" data-state={row.state}>
      {onToggle === null ? null : (
        <td>
          <input
            type="checkbox"
            aria-label={t('messages.select', { id: row.id })}
            checked={selected && row.state === 'open'}
            disabled={row.state !== 'open'}
            onChange={() => onToggle(row.id)}
          />
        </td>
      )}
      <td className="messages-time">
        <Moment at={row.arrivedAt} />
      </td>
      <td>
        <button
          type="button"
          className="messages-topic"
          aria-pressed={picked}
          data-testid="message-open"
          onClick={() => onPick(row.id)}
        >
          {row.topic}
        </button>
      </td>
      <td>
        {why(row.reason)}
        {row.field === null ? null : <span className="quiet"> · {row.field}</span>}
      </td>
      <td>
        {state === undefined ? row.state : t(`messages.${state}`)}
        {row.state === 'open' && row.outcomeReason !== null && row.outcomeReason !== '' ? (
          <div className="quiet">
            {t('messages.outcome')}: {why(row.outcomeReason)}
          </div>
        ) : null}
      </td>
    </tr>
  );
}
