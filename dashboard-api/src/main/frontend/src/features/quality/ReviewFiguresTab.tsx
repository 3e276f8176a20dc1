import { useState } from 'react';
import type { ReviewFigureLine } from '../../contract/review';
import { serverClock } from '../../lib/clock';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { dayOf } from './model';
import { useReviewFigures } from './useReviews';

/** Points per body, per person and per finding. */
export function ReviewFiguresTab() {
  const { t } = useTexts();
  const { site } = useWatch();
  const [from, setFrom] = useState(() => dayOf(serverClock.now(), site.timeZone, -30));
  const [to, setTo] = useState(() => dayOf(serverClock.now(), site.timeZone));
  const found = useReviewFigures(from, to);
  const figures = found.data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <div className="quality-scroll" tabIndex={0} role="group" aria-label={t('quality.tab.figures')}>
      <div className="quality-filters">
        <input
          type="date"
          aria-label={t('quality.from')}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        –
        <input
          type="date"
          aria-label={t('quality.to')}
          min={from}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <a
          className="button small"
          href={`/api/v1/review-figures/export?from=${from}&to=${to}`}
          download
          data-testid="review-csv"
        >
          {t('quality.csv')}
        </a>
      </div>
      {found.isError ? (
        <p className="pad error-text" role="alert">
          {t('quality.failed')}
        </p>
      ) : null}
      {figures === undefined ? null : (
        <>
          <p className="pad" data-testid="review-sum">
            {t('quality.figures', {
              reviews: figures.reviews,
              clean: figures.clean,
              findings: figures.findings,
              points: figures.points,
            })}
          </p>
          <div className="quality-tables">
            <Lines title={t('quality.bodies')} lines={figures.bodies} />
            <Lines title={t('quality.handlers')} lines={figures.handlers} />
            <Lines title={t('quality.finding')} lines={figures.kinds} />
          </div>
        </>
      )}
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ReviewFigureLine[] }) {
  const { t, name } = useTexts();
  const most = Math.max(1, ...lines.map((line) => line.points));
  return (
    <table className="quality-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="number">
            {t('quality.reviews')}
          </th>
          <th scope="col" className="number">
            {t('quality.findings')}
          </th>
          <th scope="col" className="number">
            {t('quality.points')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-testid="review-figure">
            <th scope="row">{name(line.name)}</th>
            <td className="number">{line.reviews}</td>
            <td className="number">{line.findings}</td>
            <td className="number">{line.points}</td>
            <td className="quality-bar">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * line.points) / most} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
