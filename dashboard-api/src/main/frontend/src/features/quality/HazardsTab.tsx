import { useState } from 'react';
import { type HazardLine, hazardStates } from '../../contract/hazard';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Age, Moment } from '../../ui/Times';
import { HazardPanel } from './HazardPanel';
import { Ledger } from './Ledger';
import { byState } from './model';
import { ReportDialog } from './ReportDialog';
import { StateSign } from './StateSign';
import { useHazardBook, useHazardLines } from './useHazards';

/** Reported hazards as a board by state; one of them, or the ledger of rewards, beside it. */
export function HazardsTab() {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [kind, setKind] = useState('');
  const [late, setLate] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [reporting, setReporting] = useState(false);
  const book = useHazardBook();
  const found = useHazardLines(kind === '' ? '' : new URLSearchParams({ kind }).toString());
  const lines = (found.data?.items ?? []).filter((line) => !late || line.overdue);
  const columns = byState(lines, hazardStates);
  return (
    <div className="quality-split">
      <section className="quality-list" aria-label={t('quality.tab.hazards')}>
        <div className="quality-filters">
          <select
            aria-label={t('hazards.kind')}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            <option value="">{t('hazards.allKinds')}</option>
            {(book?.kinds ?? []).map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.title)}
              </option>
            ))}
          </select>
          <label>
            <input type="checkbox" checked={late} onChange={({ target }) => setLate(target.checked)} />{' '}
            {t('hazards.lateOnly')}
          </label>
          {may(roles, 'handle') ? (
            <button
              type="button"
              className="button small primary"
              data-testid="hazard-report"
              onClick={() => setReporting(true)}
            >
              {t('hazards.report')}
            </button>
          ) : null}
          {may(roles, 'readRewards') ? (
            <button type="button" className="button small" onClick={() => setPicked(null)}>
              {t('hazards.ledger')}
            </button>
          ) : null}
        </div>
        {found.isError ? (
          <p className="pad error-text" role="alert">
            {t('quality.failed')}
          </p>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <div className="quality-scroll" tabIndex={0} role="group" aria-label={t('quality.tab.hazards')}>
          <div className="quality-board">
            {columns.map(({ state, items }) => (
              <section key={state} data-testid={`hazards-${state}`}>
                <h3>
                  {t(`hazards.state.${state}`)} <span className="quiet">{items.length}</span>
                </h3>
                <ul>
                  {items.map((line) => (
                    <Card
                      key={line.id}
                      line={line}
                      picked={picked === line.id}
                      onPick={() => setPicked(line.id)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      </section>
      <section className="quality-detail" aria-label={t('hazards.one')}>
        {picked !== null ? (
          <HazardPanel key={picked} id={picked} />
        ) : may(roles, 'readRewards') ? (
          <Ledger onPick={setPicked} />
        ) : (
          <p className="pad quiet">{t('quality.pick')}</p>
        )}
      </section>
      {reporting ? (
        <ReportDialog
          onClose={() => setReporting(false)}
          onTaken={(id) => {
            setReporting(false);
            setPicked(id);
          }}
        />
      ) : null}
    </div>
  );
}

function Card({
  line,
  picked,
  onPick,
}: {
  readonly line: HazardLine;
  readonly picked: boolean;
  readonly onPick: () => void;
}) {
  const { name } = useTexts();
  return (
    <li>
      <button
        type="button"
        className="quality-card"
        data-testid="hazard-card"
        aria-current={picked ? 'true' : undefined}
        onClick={onPick}
      >
        <b>{name(line.kind)}</b>
        {line.severity === null ? '' : ` · ${name(line.severity)}`}
        <span>{name(line.placeName)}</span>
        <span className="quiet">
          {line.number} · {name(line.origin)} · <Age at={line.reportedAt} />
        </span>
        {line.body === null ? null : (
          <span>
            <StateSign done={line.state === 'STRUCK_OFF'} late={line.overdue} text={name(line.body)} />
            {line.until === null ? null : (
              <>
                {' '}
                · <Moment at={line.until} />
              </>
            )}
          </span>
        )}
      </button>
    </li>
  );
}
