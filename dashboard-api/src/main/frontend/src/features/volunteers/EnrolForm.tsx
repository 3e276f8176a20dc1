import { type FormEvent, useState } from 'react';
import type { Volunteer } from '../../contract/volunteers';
import { serverClock } from '../../lib/clock';
import { isoDay } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { groupsOf } from '../../map/groups';
import { useAreaMap } from '../../transport/useAreaMap';
import { Field } from '../../ui/Field';
import { bodyOf, type Form, formOf, gridsOf } from './model';
import { useSkills, useVolunteerBook, useVolunteerCommands } from './useVolunteers';

interface Props {
  /** Whose record it is; null: of somebody new. */
  readonly known: Volunteer | null;
  readonly close: () => void;
}

/** Who it is, where and what they can do, and that they agreed; nobody new is entered without that. */
export function EnrolForm({ known, close }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const today = isoDay(serverClock.now(), site.timeZone);
  const [form, setForm] = useState<Form>(() => formOf(known, today));
  const { busy, enrol } = useVolunteerCommands();
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await enrol(known, bodyOf(form, known))) {
      close();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Person form={form} known={known} set={set} />
      <Whereabouts form={form} set={set} />
      <Skills form={form} set={set} />
      <Consent form={form} known={known} today={today} set={set} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button strong" disabled={busy} data-testid="volunteer-send">
          {t('volunteers.save')}
        </button>
      </div>
    </form>
  );
}

interface Part {
  readonly form: Form;
  readonly set: (part: Partial<Form>) => void;
}

function Person({ form, known, set }: Part & { readonly known: Volunteer | null }) {
  const { t, name } = useTexts();
  if (known !== null && !known.own) {
    return (
      <p className="quiet">
        {known.name} · {name(known.bodyTitle)} · {t('volunteers.keptElsewhere')}
      </p>
    );
  }
  return (
    <>
      <Field label={t('volunteers.name')}>
        {(ids) => (
          <input
            {...ids}
            required
            maxLength={60}
            autoComplete="off"
            data-testid="volunteer-name"
            value={form.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('volunteers.phone')}
        hint={known === null ? t('volunteers.sealed') : t('volunteers.phoneStays')}
      >
        {(ids) => (
          <input
            {...ids}
            required={known === null}
            maxLength={30}
            inputMode="tel"
            autoComplete="off"
            data-testid="volunteer-phone"
            value={form.phone}
            onChange={({ target }) => set({ phone: target.value })}
          />
        )}
      </Field>
      <Field label={t('volunteers.language')}>
        {(ids) => (
          <select {...ids} value={form.language} onChange={({ target }) => set({ language: target.value })}>
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
    </>
  );
}

function Whereabouts({ form, set }: Part) {
  const { t, name } = useTexts();
  const features = useAreaMap().data?.features ?? [];
  return (
    <>
      <Field label={t('volunteers.grid')}>
        {(ids) => (
          <select
            {...ids}
            data-testid="volunteer-grid"
            value={form.grid}
            onChange={({ target }) => set({ grid: target.value })}
          >
            <option value="">{t('volunteers.choose')}</option>
            {gridsOf(features, name).map((grid) => (
              <option key={grid.code} value={grid.code}>
                {grid.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('volunteers.group')}>
        {(ids) => (
          <select {...ids} value={form.group} onChange={({ target }) => set({ group: target.value })}>
            <option value="">{t('volunteers.choose')}</option>
            {groupsOf(features).map((group) => (
              <option key={group} value={group}>
                {group}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function Skills({ form, set }: Part) {
  const { t, name } = useTexts();
  const skills = useSkills().data?.skills ?? [];
  return (
    <fieldset className="volunteers-skills">
      <legend>{t('volunteers.skills')}</legend>
      {skills.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={form.skills.includes(id)}
            onChange={({ target }) =>
              set({
                skills: target.checked ? [...form.skills, id] : form.skills.filter((each) => each !== id),
              })
            }
          />{' '}
          {name(title)}
        </label>
      ))}
    </fieldset>
  );
}

function Consent({
  form,
  known,
  today,
  set,
}: Part & { readonly known: Volunteer | null; readonly today: string }) {
  const { t, name } = useTexts();
  const book = useVolunteerBook().data;
  const notice = book?.consentNotice;
  return (
    <fieldset className="volunteers-consent">
      <legend>{t('volunteers.consent')}</legend>
      {notice === undefined ? null : (
        <p>
          {name(notice.text)}{' '}
          <span className="quiet">
            ({name(notice.source)}
            {notice.confirmed ? '' : ` · ${t('volunteers.toConfirm')}`})
          </span>
        </p>
      )}
      <Field label={t('volunteers.consentForm')}>
        {(ids) => (
          <select
            {...ids}
            required={known === null}
            data-testid="volunteer-consent"
            value={form.consentForm}
            onChange={({ target }) => set({ consentForm: target.value })}
          >
            <option value="">{t('volunteers.choose')}</option>
            {(book?.consents ?? []).map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('volunteers.consentOn')}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            max={today}
            required={form.consentForm !== ''}
            value={form.consentOn}
            onChange={({ target }) => set({ consentOn: target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
