import { type FormEvent, useState } from 'react';
import { shortId } from '../../contract/ids';
import type { Proposal, RoutingPlan } from '../../contract/routing';
import { serverClock } from '../../lib/clock';
import { useRows } from '../../lib/live';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { Reasons } from './Reasons';
import { useRoutingCommands } from './useRouting';
import { useRoutingWords } from './words';

const origins = ['OPERATOR', 'ALARM', 'COMPLAINT', 'PATROL', 'AGENCY'] as const;

/** Who would take a case like this, without a case. */
export function TryTab({ plan }: { readonly plan: RoutingPlan }) {
  const { t, name, caseOrigin } = useTexts();
  const { site } = useWatch();
  const words = useRoutingWords(plan);
  const { attempt } = useRoutingCommands();
  const zones = useRows('zone').filter(({ id }) => id.includes('/'));
  const [category, setCategory] = useState('');
  const [origin, setOrigin] = useState<string>('OPERATOR');
  const [place, setPlace] = useState('');
  const [at, setAt] = useState(() => toInput(serverClock.now(), site.timeZone));
  const [answer, setAnswer] = useState<Proposal | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (category === '') {
      return;
    }
    setRefusal(null);
    const when = fromInput(at, site.timeZone);
    try {
      setAnswer(
        await attempt({
          category,
          origin,
          priority: null,
          place: place.trim() === '' ? null : place.trim(),
          at: when === null ? null : new Date(when).toISOString(),
        }),
      );
    } catch (failure) {
      setAnswer(null);
      setRefusal(refusalText(failure, t));
    }
  };
  return (
    <div className="routing-try">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t('cases.category')}>
          {(ids) => (
            <select
              {...ids}
              data-testid="try-category"
              value={category}
              onChange={({ target }) => setCategory(target.value)}
            >
              <option value="">{t('cases.choose')}</option>
              {words.catalogue?.categories.map(({ id }) => (
                <option key={id} value={id}>
                  {words.category(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('cases.origin_')}>
          {(ids) => (
            <select {...ids} value={origin} onChange={({ target }) => setOrigin(target.value)}>
              {origins.map((each) => (
                <option key={each} value={each}>
                  {caseOrigin(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('routing.place')} hint={t('routing.placeHint')}>
          {(ids) => (
            <>
              <input
                {...ids}
                list="routing-zones"
                data-testid="try-place"
                value={place}
                onChange={({ target }) => setPlace(target.value)}
              />
              <datalist id="routing-zones">
                {zones.map((zone) => (
                  <option key={zone.id} value={shortId(zone.id)}>
                    {name(zone.name)}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label={t('routing.atTime', { zone: site.timeZone })}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              data-testid="try-at"
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          )}
        </Field>
        <div className="dialog-actions">
          <button type="submit" className="button strong" data-testid="try-submit" disabled={category === ''}>
            {t('routing.tryNow')}
          </button>
        </div>
      </form>
      <section aria-live="polite" data-testid="try-answer">
        {refusal === null ? null : <p className="error-text">{refusal}</p>}
        {answer === null ? (
          <p className="quiet">{t('routing.tryHint')}</p>
        ) : (
          <>
            <p>
              {t('routing.leads')} <b data-testid="try-lead">{words.body(answer.lead)}</b>
            </p>
            {answer.joint.length === 0 ? null : (
              <p>
                {t('routing.joint')} {words.bodies(answer.joint)}
              </p>
            )}
            <Reasons proposal={answer} />
          </>
        )}
      </section>
    </div>
  );
}
