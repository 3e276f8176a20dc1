import type { HazardDetail } from '../../contract/hazard';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { HazardForms } from './HazardForms';
import { StateSign } from './StateSign';
import { useHazard } from './useHazards';

/** One hazard: what was reported, what happened, and what can be done now. */
export function HazardPanel({ id }: { readonly id: string }) {
  const { t, name } = useTexts();
  const found = useHazard(id);
  const hazard = found.data;
  if (hazard === undefined) {
    return found.isError ? (
      <p className="pad error-text" role="alert">
        {t('quality.failed')}
      </p>
    ) : (
      <p className="pad quiet">{t('app.loading')}</p>
    );
  }
  const { line } = hazard;
  return (
    <div className="quality-one" data-testid="hazard-one">
      <h2>
        {name(line.kind)} <small>{line.number}</small>
      </h2>
      <dl className="quality-facts">
        <dt>{t('quality.state')}</dt>
        <dd data-testid="hazard-stands">
          <StateSign done={line.state === 'STRUCK_OFF'} late={line.overdue} text={name(line.stateTitle)} />
        </dd>
        <dt>{t('hazards.place')}</dt>
        <dd>{name(line.placeName) || '–'}</dd>
        <dt>{t('hazards.origin')}</dt>
        <dd>
          {name(line.origin)} · <Moment at={line.reportedAt} />
          {hazard.phone === null ? '' : ` · ${hazard.phone}`}
        </dd>
        {line.body === null || line.until === null ? null : (
          <>
            <dt>{t('quality.rectifyBy')}</dt>
            <dd>
              {name(line.body)} · <Moment at={line.until} />
            </dd>
          </>
        )}
        {hazard.ground === null ? null : (
          <>
            <dt>{t('hazards.ground')}</dt>
            <dd>{name(hazard.ground)}</dd>
          </>
        )}
        {line.points === 0 ? null : (
          <>
            <dt>{t('hazards.points')}</dt>
            <dd>{line.points}</dd>
          </>
        )}
      </dl>
      <p className="quality-words">{hazard.statement ?? t('hazards.erased')}</p>
      <Photos photos={hazard.photos} />
      <HazardForms key={line.version} hazard={hazard} />
      <Steps hazard={hazard} />
    </div>
  );
}

function Photos({ photos }: { readonly photos: readonly string[] }) {
  const { t } = useTexts();
  return photos.length === 0 ? null : (
    <p className="quality-photos">
      {photos.map((photo, index) => (
        <a key={photo} href={`/api/v1/media/${photo}`} target="_blank" rel="noreferrer">
          <img
            src={`/api/v1/media/${photo}`}
            alt={t('hazards.photo', { number: index + 1 })}
            loading="lazy"
          />
        </a>
      ))}
    </p>
  );
}

function Steps({ hazard }: { readonly hazard: HazardDetail }) {
  const { t } = useTexts();
  return (
    <ol className="quality-line" aria-label={t('quality.happened')}>
      {hazard.steps.map((step) => (
        <li key={`${step.at} ${step.what}`} data-testid="hazard-step">
          <b>{t(`hazards.step.${step.what}`)}</b> · {step.by} ·{' '}
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
          <Photos photos={step.photos} />
        </li>
      ))}
    </ol>
  );
}
