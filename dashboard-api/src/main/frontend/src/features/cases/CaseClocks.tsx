import { useState } from 'react';
import type { CaseClock } from '../../contract/caseClocks';
import type { CaseRow } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { ClockBar } from './ClockBar';
import { ClockDialog, type ClockWish } from './ClockDialog';
import { leftOf, orderClocks, stateNow } from './clockModel';
import { useLeftWords } from './leftWords';
import { useCaseClocks } from './useCaseClocks';
import './clocks.css';

/** The clocks of a case: where each stands, drawn from its start to when it is due, and why. */
export function CaseClocks({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const now = useNow();
  const clocks = useCaseClocks(row.id, row.version);
  const [wish, setWish] = useState<ClockWish | null>(null);
  return (
    <section className="inspect-part" data-testid="case-clocks">
      <div className="clocks-head">
        <h3>{t('caseClocks.title')}</h3>
        {may(roles, 'recordMilestone') && clocks.data !== undefined && clocks.data.length > 0 ? (
          <button
            type="button"
            className="button small"
            data-testid="clock-milestone"
            onClick={() => setWish({ kind: 'milestone' })}
          >
            {t('caseClocks.milestone')}
          </button>
        ) : null}
      </div>
      {clocks.data === undefined ? (
        <p className="quiet">{t(clocks.isError ? 'caseClocks.failed' : 'app.loading')}</p>
      ) : clocks.data.length === 0 ? (
        <p className="quiet">{t('caseClocks.none')}</p>
      ) : (
        <ul className="clocks">
          {orderClocks(clocks.data, now).map((clock) => (
            <ClockItem key={clock.clock} clock={clock} now={now} onWish={setWish} />
          ))}
        </ul>
      )}
      {wish === null ? null : <ClockDialog row={row} wish={wish} onClose={() => setWish(null)} />}
    </section>
  );
}

interface ItemProps {
  readonly clock: CaseClock;
  readonly now: number;
  readonly onWish: (wish: ClockWish) => void;
}

function ClockItem({ clock, now, onWish }: ItemProps) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [open, setOpen] = useState(false);
  const words = useLeftWords();
  const state = stateNow(clock, now);
  const stateWord =
    state === 'LATE' && !clock.open ? t('caseClocks.lateDone') : t(`caseClocks.state.${state}`);
  const left = leftOf(clock, now);
  const late = state === 'LATE';
  const held = state === 'PAUSED';
  return (
    <li
      className={clock.open ? 'case-clock' : 'case-clock case-clock-over'}
      data-testid="case-clock"
      data-clock={clock.clock}
      data-state={state}
    >
      <div className="clock-line">
        <b>{name(clock.name)}</b>
        <span className={late && clock.open ? 'clock-late' : 'clock-left'}>
          {[late && clock.open ? '' : stateWord, words(left)].filter(Boolean).join(' · ')}
        </span>
      </div>
      <ClockBar
        clock={clock}
        now={now}
        label={t('caseClocks.bar', { name: name(clock.name), state: stateWord, time: words(left) })}
      />
      <div className="clock-line clock-foot">
        <span className="quiet">
          {clock.dueAt === null ? (
            t('caseClocks.dueMoves')
          ) : (
            <>
              {t('caseClocks.due')} <Moment at={clock.dueAt} />
            </>
          )}
        </span>
        <span className="case-steps">
          {clock.open && clock.pausable && may(roles, 'desk') && !late ? (
            <button
              type="button"
              className="button small"
              data-testid={held ? 'clock-resume' : 'clock-pause'}
              onClick={() => onWish({ kind: held ? 'resume' : 'pause', clock })}
            >
              {t(held ? 'caseClocks.resume' : 'caseClocks.pause')}
            </button>
          ) : null}
          <button
            type="button"
            className="button small"
            aria-expanded={open}
            data-testid="clock-explain"
            onClick={() => setOpen(!open)}
          >
            {t('caseClocks.explain')} {open ? '▴' : '▾'}
          </button>
        </span>
      </div>
      {open ? <Explanation clock={clock} /> : null}
    </li>
  );
}

function Explanation({ clock }: { readonly clock: CaseClock }) {
  const { t, name } = useTexts();
  return (
    <div className="clock-why" data-testid="clock-lines">
      <ol className="trail">
        {clock.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are read as one list, in order
          <li key={`${line.at} ${index}`}>
            <Moment at={line.at} />
            <span>{name(line.text)}</span>
          </li>
        ))}
      </ol>
      {clock.source === null ? null : (
        <p className="choice-source">
          {t('caseClocks.source', { text: name(clock.source) })}
          {clock.toConfirm ? <b className="unconfirmed">{t('caseClocks.toConfirm')}</b> : null}
        </p>
      )}
    </div>
  );
}
