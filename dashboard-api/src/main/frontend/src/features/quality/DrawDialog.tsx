import { type FormEvent, useState } from 'react';
import { serverClock } from '../../lib/clock';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { dayOf, startOfDay } from './model';
import { useCaseNames, useReviewCommands } from './useReviews';

/** Draws cases of a period; the seed may be given, so that a draw can be repeated. */
export function DrawDialog({
  onClose,
  onDrawn,
}: {
  readonly onClose: () => void;
  readonly onDrawn: (id: string) => void;
}) {
  const { t, name } = useTexts();
  const { site } = useWatch();
  const commands = useReviewCommands();
  const names = useCaseNames();
  const say = useNotices((state) => state.say);
  const [from, setFrom] = useState(() => dayOf(serverClock.now(), site.timeZone, -30));
  const [to, setTo] = useState(() => dayOf(serverClock.now(), site.timeZone, -1));
  const [by, setBy] = useState('RANDOM');
  const [unit, setUnit] = useState('SHARE');
  const [amount, setAmount] = useState(5);
  const [only, setOnly] = useState('');
  const [seed, setSeed] = useState('');
  const options = by === 'CATEGORY' ? names?.categories : by === 'BODY' ? names?.bodies : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    commands
      .draw({
        from: startOfDay(from, site.timeZone),
        until: startOfDay(to, site.timeZone, 1),
        by,
        unit,
        amount,
        ...(only === '' || by === 'RANDOM' ? {} : { only }),
        ...(seed.trim() === '' ? {} : { seed: seed.trim() }),
      })
      .then(
        ({ sample }) => {
          say('done', t('quality.drawn', { drawn: sample.drawn, population: sample.population }));
          onDrawn(sample.id);
        },
        (failure: unknown) => say('refused', refusalText(failure, t)),
      );
  };
  return (
    <Dialog title={t('quality.draw')} onClose={onClose} testId="draw-dialog">
      <form onSubmit={submit}>
        <p className="quiet">{t('quality.drawHint')}</p>
        <div className="quality-pair">
          <Field label={t('quality.from')}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                required
                value={from}
                onChange={({ target }) => setFrom(target.value)}
              />
            )}
          </Field>
          <Field label={t('quality.to')}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                required
                min={from}
                value={to}
                onChange={({ target }) => setTo(target.value)}
              />
            )}
          </Field>
          <Field label={t('quality.by')}>
            {(ids) => (
              <select
                {...ids}
                value={by}
                onChange={({ target }) => {
                  setBy(target.value);
                  setOnly('');
                }}
              >
                {(['RANDOM', 'CATEGORY', 'BODY'] as const).map((each) => (
                  <option key={each} value={each}>
                    {t(`quality.sampleBy.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {by === 'RANDOM' ? null : (
            <Field label={t('quality.only')}>
              {(ids) => (
                <select {...ids} value={only} onChange={({ target }) => setOnly(target.value)}>
                  <option value="">{t('quality.each')}</option>
                  {(options ?? []).map((each) => (
                    <option key={each.id} value={each.id}>
                      {name(each.name)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field label={t('quality.amount')}>
            {(ids) => (
              <input
                {...ids}
                type="number"
                required
                min={1}
                max={unit === 'SHARE' ? 100 : 200}
                value={Number.isNaN(amount) ? '' : amount}
                onChange={({ target }) => setAmount(target.valueAsNumber)}
              />
            )}
          </Field>
          <Field label={t('quality.counts')}>
            {(ids) => (
              <select {...ids} value={unit} onChange={({ target }) => setUnit(target.value)}>
                {(['SHARE', 'COUNT'] as const).map((each) => (
                  <option key={each} value={each}>
                    {t(`quality.unit.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('quality.seed')} hint={t('quality.seedHint')}>
            {(ids) => (
              <input {...ids} maxLength={64} value={seed} onChange={({ target }) => setSeed(target.value)} />
            )}
          </Field>
        </div>
        <button type="submit" className="button primary" data-testid="draw-send">
          {t('quality.draw')}
        </button>
      </form>
    </Dialog>
  );
}
