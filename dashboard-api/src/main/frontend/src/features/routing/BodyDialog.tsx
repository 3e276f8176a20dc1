import { type FormEvent, useState } from 'react';
import type { Body, Opening, RoutingPlan } from '../../contract/routing';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { codesOf } from './model';
import { OpeningInput } from './OpeningInput';
import { Ticks } from './Ticks';
import { useRoutingCommands } from './useRouting';
import { useRoutingWords } from './words';

interface Props {
  readonly plan: RoutingPlan;
  readonly body: Body;
  readonly onClose: () => void;
}

const duties = [
  'microFireStation',
  'brigade',
  'gridWorker',
  'operator',
  'shiftCommander',
  'dutyLeader',
] as const;
const usual: Opening = { days: 'every-day', from: '08:00', until: '20:00' };

/** What the site knows of a body, whole. */
export function BodyDialog({ plan, body, onClose }: Props) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const words = useRoutingWords(plan);
  const { reviseBody } = useRoutingCommands();
  const [seen] = useState(plan.version);
  const [draft, setDraft] = useState(body);
  const [contacts, setContacts] = useState(body.contacts ?? []);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const put = (part: Partial<Body>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const { purpose, remits, hours, teams, capacity, languages, mayLead, standIn } = draft;
      await reviseBody(seen, body.id, {
        purpose,
        remits,
        hours,
        duties: draft.duties,
        teams,
        capacity,
        languages,
        mayLead,
        standIn,
        contacts: contacts.filter(({ label, phone }) => label.trim() !== '' || phone.trim() !== ''),
      });
      say('done', t('routing.saved'));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      setBusy(false);
    }
  };
  return (
    <Dialog title={name(body.name)} onClose={onClose} testId="body-dialog" wide>
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <div className="routing-pair">
          {(['zh', 'en'] as const).map((language) => (
            <Field key={language} label={t(`routing.purpose.${language}`)}>
              {(ids) => (
                <input
                  {...ids}
                  maxLength={200}
                  value={draft.purpose[language]}
                  onChange={({ target }) => put({ purpose: { ...draft.purpose, [language]: target.value } })}
                />
              )}
            </Field>
          ))}
        </div>
        <fieldset className="case-choices">
          <legend>{t('routing.hoursHint')}</legend>
          {draft.hours.map((opening, index) => (
            <OpeningInput
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
              key={index}
              words={plan.dayWords}
              value={opening}
              onChange={(next) => put({ hours: draft.hours.map((each, at) => (at === index ? next : each)) })}
              onRemove={() => put({ hours: draft.hours.filter((_, at) => at !== index) })}
            />
          ))}
          <button
            type="button"
            className="button small"
            data-testid="hours-add"
            onClick={() => put({ hours: [...draft.hours, usual] })}
          >
            {t('routing.addHours')}
          </button>
        </fieldset>
        <div className="routing-pair">
          <Field label={t('routing.standIn')}>
            {(ids) => (
              <select
                {...ids}
                data-testid="body-standIn"
                value={draft.standIn ?? ''}
                onChange={({ target }) => put({ standIn: target.value === '' ? null : target.value })}
              >
                <option value="">—</option>
                {plan.bodies
                  .filter(({ id }) => id !== body.id)
                  .map(({ id }) => (
                    <option key={id} value={id}>
                      {words.body(id)}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <Field label={t('routing.capacity')}>
            {(ids) => (
              <input
                {...ids}
                type="number"
                min={1}
                data-testid="body-capacity"
                value={draft.capacity ?? ''}
                onChange={({ target }) =>
                  put({ capacity: target.value === '' ? null : Number(target.value) })
                }
              />
            )}
          </Field>
        </div>
        <Ticks
          label={t('routing.duties')}
          options={duties.map((id) => ({ id, text: t(`routing.duty.${id}`) }))}
          ticked={draft.duties}
          onChange={(ids) => put({ duties: [...ids] })}
        />
        <Ticks
          label={t('routing.remits')}
          options={(words.catalogue?.remits ?? []).map(({ id }) => ({ id, text: words.remit(id) }))}
          ticked={draft.remits}
          onChange={(ids) => put({ remits: [...ids] })}
        />
        {draft.teams.map((team, index) => (
          <Field
            key={team.id}
            label={t('routing.placesOf', { team: name(team.title) })}
            hint={t('routing.placesHint')}
          >
            {(ids) => (
              <input
                {...ids}
                data-testid={`team-places-${team.id}`}
                defaultValue={team.places.join(' ')}
                onChange={({ target }) =>
                  put({
                    teams: draft.teams.map((each, at) =>
                      at === index ? { ...each, places: [...codesOf(target.value)] } : each,
                    ),
                  })
                }
              />
            )}
          </Field>
        ))}
        <fieldset className="case-choices">
          <legend>{t('routing.contactsHint')}</legend>
          {[...contacts, { label: '', phone: '' }].map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <div key={index} className="routing-line-input">
              {(['label', 'phone'] as const).map((part) => (
                <input
                  key={part}
                  aria-label={`${t(`routing.contact.${part}`)} ${index + 1}`}
                  placeholder={t(`routing.contact.${part}`)}
                  data-testid={`contact-${part}`}
                  maxLength={40}
                  value={line[part]}
                  onChange={({ target }) => {
                    const next = [...contacts];
                    next[index] = { ...line, [part]: target.value };
                    setContacts(next);
                  }}
                />
              ))}
            </div>
          ))}
        </fieldset>
        <label className="case-choice">
          <input
            type="checkbox"
            checked={draft.mayLead}
            onChange={({ target }) => put({ mayLead: target.checked })}
          />
          <span>{t('routing.mayLead')}</span>
        </label>
        <FormEnd
          refusal={refusal}
          refusalTestId="body-refusal"
          disabled={busy}
          verb={t('routing.keep')}
          onClose={onClose}
          testId="body-submit"
        />
      </form>
    </Dialog>
  );
}
