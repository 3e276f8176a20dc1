import { useState } from 'react';
import { reviewStates } from '../../contract/review';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { DrawDialog } from './DrawDialog';
import { ReviewPanel } from './ReviewPanel';
import { StateSign } from './StateSign';
import { useReviewLines, useSamples } from './useReviews';

/** Samples and the reviews of their cases; one of them beside the list. */
export function ReviewsTab() {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [sample, setSample] = useState('');
  const [state, setState] = useState('');
  const [mine, setMine] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [drawing, setDrawing] = useState(false);
  const samples = useSamples().data?.items ?? [];
  const query = new URLSearchParams({
    ...(sample === '' ? {} : { sample }),
    ...(state === '' ? {} : { state }),
    ...(mine ? { mine: 'true' } : {}),
  }).toString();
  const found = useReviewLines(query);
  const chosen = samples.find((each) => each.sample.id === sample);
  const lines = found.data?.items ?? [];
  return (
    <div className="quality-split">
      <section className="quality-list" aria-label={t('quality.tab.reviews')}>
        <div className="quality-filters">
          <select
            aria-label={t('quality.sample')}
            data-testid="review-sample"
            value={sample}
            onChange={({ target }) => setSample(target.value)}
          >
            <option value="">{t('quality.allSamples')}</option>
            {samples.map(({ sample: each, byTitle }) => (
              <option key={each.id} value={each.id}>
                {new Date(each.drawnAt).toISOString().slice(0, 10)} · {name(byTitle)} · {each.drawn}/
                {each.population}
              </option>
            ))}
          </select>
          <select
            aria-label={t('quality.state')}
            data-testid="review-state"
            value={state}
            onChange={({ target }) => setState(target.value)}
          >
            <option value="">{t('quality.allStates')}</option>
            {reviewStates.map((each) => (
              <option key={each} value={each}>
                {t(`quality.reviewState.${each}`)}
              </option>
            ))}
          </select>
          {may(roles, 'review') ? (
            <label>
              <input type="checkbox" checked={mine} onChange={({ target }) => setMine(target.checked)} />{' '}
              {t('quality.mine')}
            </label>
          ) : null}
          {may(roles, 'drawSamples') ? (
            <button
              type="button"
              className="button small primary"
              data-testid="review-draw"
              onClick={() => setDrawing(true)}
            >
              {t('quality.draw')}
            </button>
          ) : null}
        </div>
        {chosen === undefined ? null : (
          <p className="quality-rule quiet" data-testid="sample-rule">
            {t('quality.rule', {
              by: name(chosen.byTitle),
              only: chosen.onlyTitle === null ? '' : `(${name(chosen.onlyTitle)})`,
              amount: `${chosen.sample.amount}${t(`quality.unit.${chosen.sample.unit}`)}`,
              drawn: chosen.sample.drawn,
              population: chosen.sample.population,
              seed: chosen.sample.seed,
            })}{' '}
            <span title={chosen.sample.fingerprint}>SHA-256 {chosen.sample.fingerprint.slice(0, 12)}…</span>
            {' · '}
            <Moment at={chosen.sample.from} /> – <Moment at={chosen.sample.until} />
          </p>
        )}
        {found.isError ? (
          <p className="pad error-text" role="alert">
            {t('quality.failed')}
          </p>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <div className="quality-scroll" tabIndex={0} role="group" aria-label={t('quality.tab.reviews')}>
          {found.data !== undefined && lines.length === 0 ? (
            <p className="pad quiet">{t('quality.noReviews')}</p>
          ) : (
            <table className="quality-table">
              <thead>
                <tr>
                  <th scope="col">{t('quality.case')}</th>
                  <th scope="col">{t('quality.state')}</th>
                  <th scope="col">{t('quality.bodies')}</th>
                  <th scope="col">{t('quality.reviewer')}</th>
                  <th scope="col" className="number">
                    {t('quality.points')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr
                    key={line.id}
                    data-testid="review-line"
                    aria-current={picked === line.id ? 'true' : undefined}
                  >
                    <th scope="row">
                      <button type="button" className="link" onClick={() => setPicked(line.id)}>
                        {line.caseNumber ?? line.caseId}
                      </button>
                      <span className="quiet"> {name(line.category)}</span>
                    </th>
                    <td>
                      <StateSign
                        done={line.state === 'CLOSED'}
                        late={line.overdue}
                        text={name(line.stateTitle)}
                      />
                    </td>
                    <td>{line.bodies.map((body) => name(body.name)).join('、')}</td>
                    <td>{name(line.reviewer?.name) || '–'}</td>
                    <td className="number">
                      {line.findings === 0 ? '–' : `${line.points} (${line.findings})`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
      <section className="quality-detail" aria-label={t('quality.one')}>
        {picked === null ? (
          <p className="pad quiet">{t('quality.pick')}</p>
        ) : (
          <ReviewPanel key={picked} id={picked} />
        )}
      </section>
      {drawing ? (
        <DrawDialog
          onClose={() => setDrawing(false)}
          onDrawn={(id) => {
            setDrawing(false);
            setSample(id);
          }}
        />
      ) : null}
    </div>
  );
}
