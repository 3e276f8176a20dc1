import { type FormEvent, useState } from 'react';
import type { HazardAct, HazardDetail } from '../../contract/hazard';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { ChoiceField } from '../../ui/ChoiceField';
import { Field } from '../../ui/Field';
import { inDays } from './model';
import { Deadline, Note, RecheckForm, Submit } from './ReviewForms';
import { useHazardBook, useHazardCommands } from './useHazards';
import { useCaseNames } from './useReviews';

const LONGEST_DAYS = 365;

type Send = (body: object | FormData) => void;
const AT_ONCE: readonly HazardAct[] = ['strike-off', 'reward'];

/** What this person can do with the hazard now. */
export function HazardForms({ hazard }: { readonly hazard: HazardDetail }) {
  const { t } = useTexts();
  const commands = useHazardCommands();
  const say = useNotices((state) => state.say);
  const [open, setOpen] = useState<HazardAct | null>(null);
  const send = (act: HazardAct) => (body: object | FormData) => {
    commands.act(hazard, act, body).then(
      () => say('done', t(`hazards.done.${act}`)),
      (failure: unknown) => say('refused', refusalText(failure, t)),
    );
  };
  const acts = hazard.acts.filter((act) => act !== 'none');
  if (open !== null && acts.some((act) => act === open)) {
    return (
      <div className="quality-form" data-testid={`hazard-form-${open}`}>
        <h3>{t(`hazards.act.${open}`)}</h3>
        {open === 'order' ? <OrderForm send={send(open)} /> : null}
        {open === 'dismiss' ? <DismissForm send={send(open)} /> : null}
        {open === 'recheck' ? (
          <RecheckForm send={send(open)} days={3} most={LONGEST_DAYS} label={t('hazards.act.recheck')} />
        ) : null}
        {open === 'rectified' ? <RectifiedForm send={send(open)} /> : null}
        {open === 'reverse-reward' ? <ReverseForm send={send(open)} /> : null}
        <button type="button" className="button small" onClick={() => setOpen(null)}>
          {t('app.cancel')}
        </button>
      </div>
    );
  }
  return acts.length === 0 ? null : (
    <div className="quality-acts">
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className="button small"
          data-testid={`hazard-act-${act}`}
          onClick={() => (AT_ONCE.includes(act) ? send(act)({}) : setOpen(act))}
        >
          {t(`hazards.act.${act}`)}
        </button>
      ))}
    </div>
  );
}

function OrderForm({ send }: { readonly send: Send }) {
  const { t } = useTexts();
  const bodies = useCaseNames()?.bodies ?? [];
  const proposed = useHazardBook()?.rectifyDays ?? 3;
  const [body, setBody] = useState('');
  const [severity, setSeverity] = useState('GENERAL');
  const [days, setDays] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const shown = days ?? proposed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ body, severity, until: inDays(shown), note: note.trim() });
      }}
    >
      <ChoiceField
        label={t('quality.whoRectifies')}
        none={t('quality.choose')}
        choices={bodies.map((each) => ({ id: each.id, title: each.name }))}
        value={body}
        onChange={setBody}
        testId="hazard-body"
      />
      <Field label={t('hazards.severity')}>
        {(ids) => (
          <select {...ids} value={severity} onChange={({ target }) => setSeverity(target.value)}>
            {(['GENERAL', 'MAJOR'] as const).map((each) => (
              <option key={each} value={each}>
                {t(`hazards.grave.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Deadline most={LONGEST_DAYS} days={shown} onChange={setDays} />
      <Note value={note} onChange={setNote} />
      <Submit label={t('hazards.act.order')} />
    </form>
  );
}

function DismissForm({ send }: { readonly send: Send }) {
  const { t } = useTexts();
  const grounds = useHazardBook()?.grounds ?? [];
  const [ground, setGround] = useState('');
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ ground, note: note.trim() });
      }}
    >
      <ChoiceField
        label={t('hazards.ground')}
        none={t('quality.choose')}
        choices={grounds}
        value={ground}
        onChange={setGround}
        testId="hazard-ground"
      />
      <Note value={note} onChange={setNote} />
      <Submit label={t('hazards.act.dismiss')} />
    </form>
  );
}

function RectifiedForm({ send }: { readonly send: Send }) {
  const { t } = useTexts();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit}>
      <Field label={t('hazards.photosAfter')}>
        {(ids) => (
          <input {...ids} name="photos" type="file" accept="image/jpeg,image/png" multiple required />
        )}
      </Field>
      <Field label={t('quality.note')}>
        {(ids) => <textarea {...ids} name="note" rows={3} maxLength={2000} />}
      </Field>
      <Submit label={t('hazards.act.rectified')} />
    </form>
  );
}

function ReverseForm({ send }: { readonly send: Send }) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ reason: reason.trim() });
      }}
    >
      <Field label={t('hazards.reason')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            required
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <Submit label={t('hazards.act.reverse-reward')} />
    </form>
  );
}
