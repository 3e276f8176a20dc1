import { Link } from 'wouter';
import type { ReviewDetail } from '../../contract/review';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { ReviewForms } from './ReviewForms';
import { StateSign } from './StateSign';
import { useReview } from './useReviews';

/** One review: the case beside it, what was found, what happened, and what can be done now. */
export function ReviewPanel({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const found = useReview(id);
  if (found.data === undefined) {
    return found.isError ? (
      <p className="pad error-text" role="alert">
        {t('quality.failed')}
      </p>
    ) : (
      <p className="pad quiet">{t('app.loading')}</p>
    );
  }
  return (
    <div className="quality-one" data-testid="review-one">
      <Head review={found.data} />
      <Faults review={found.data} />
      <ReviewForms key={found.data.line.version} review={found.data} />
      <Steps review={found.data} />
    </div>
  );
}

function Head({ review }: { readonly review: ReviewDetail }) {
  const { t, name } = useTexts();
  const { line } = review;
  return (
    <header>
      <h2>
        {line.caseNumber ?? line.caseId} <small>{name(line.category)}</small>
      </h2>
      <p>
        <Link
          href={`/?case=${encodeURIComponent(line.caseId)}`}
          className="button small"
          data-testid="review-case"
        >
          {t('quality.openCase')}
        </Link>
      </p>
      <dl className="quality-facts">
        <dt>{t('quality.state')}</dt>
        <dd data-testid="review-stands">
          <StateSign done={line.state === 'CLOSED'} late={line.overdue} text={name(line.stateTitle)} />
        </dd>
        <dt>{t('quality.bodies')}</dt>
        <dd>{line.bodies.map((body) => name(body.name)).join('、') || '–'}</dd>
        <dt>{t('quality.handlers')}</dt>
        <dd>{review.handlers.map((person) => name(person.name)).join('、') || '–'}</dd>
        <dt>{t('quality.reviewer')}</dt>
        <dd>{name(line.reviewer?.name) || t('quality.noReviewer')}</dd>
        {review.body === null || line.until === null ? null : (
          <>
            <dt>{t('quality.rectifyBy')}</dt>
            <dd>
              {name(review.body.name)} · <Moment at={line.until} />
            </dd>
          </>
        )}
      </dl>
    </header>
  );
}

function Faults({ review }: { readonly review: ReviewDetail }) {
  const { t, name } = useTexts();
  const { faults, line } = review;
  if (line.state === 'DRAWN' || line.state === 'ASSIGNED') {
    return null;
  }
  return faults.length === 0 ? (
    <p>{t('quality.clean')}</p>
  ) : (
    <table className="quality-table">
      <caption>{t('quality.found')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('quality.finding')}</th>
          <th scope="col">{t('quality.whose')}</th>
          <th scope="col" className="number">
            {t('quality.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {faults.map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fault's number is its name
          <tr key={index} data-testid="review-fault">
            <th scope="row">
              {name(fault.finding.name)}
              {fault.cancelled ? ` (${t('quality.cancelled')})` : ''}
            </th>
            <td>{[name(fault.body?.name), name(fault.handler?.name)].filter(Boolean).join(' · ') || '–'}</td>
            <td className="number">{fault.cancelled ? <s>{fault.points}</s> : fault.points}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('quality.sum')}
          </th>
          <td className="number">{line.points}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Steps({ review }: { readonly review: ReviewDetail }) {
  const { t, name } = useTexts();
  return (
    <ol className="quality-line" aria-label={t('quality.happened')}>
      {review.steps.map((step) => (
        <li key={`${step.at} ${step.what}`} data-testid="review-step">
          <b>{t(`quality.step.${step.what}`)}</b> · {name(step.by)} ·{' '}
          <span className="quiet">
            <Moment at={step.at} />
          </span>
          {step.until === null ? null : (
            <>
              {' '}
              · {t('quality.until')} <Moment at={step.until} />
            </>
          )}
          {step.note === null ? null : <p>{step.note}</p>}
        </li>
      ))}
    </ol>
  );
}
