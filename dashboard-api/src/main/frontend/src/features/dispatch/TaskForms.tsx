import { type FormEvent, useState } from 'react';
import type { DispatchBook, Responder, TaskCard } from '../../contract/dispatch';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { labelOf } from './labels';
import { choosable } from './model';

const LONGEST = 2_000;

interface Cancel {
  readonly cancel: () => void;
}

function Buttons({ cancel, label }: Cancel & { readonly label: string }) {
  const { t } = useTexts();
  return (
    <div className="task-acts">
      <button type="submit" className="button small primary" data-testid="task-form-send">
        {label}
      </button>
      <button type="button" className="button small" onClick={cancel}>
        {t('dispatch.cancel')}
      </button>
    </div>
  );
}

/** People for a case: in turn by the order of asking, or somebody whom the desk chooses. */
export function SendForm({
  people,
  body,
  bodyName,
  cancel,
  send,
}: Cancel & {
  readonly people: readonly Responder[];
  readonly body: string | null;
  readonly bodyName: string;
  readonly send: (responder: string | null, note: string) => Promise<void>;
}) {
  const { t, name } = useTexts();
  const [who, setWho] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (who === '' && body === null) {
      setError(t('dispatch.choose'));
    } else {
      void send(who === '' ? null : who, note.trim());
    }
  };
  return (
    <form className="task-form" data-testid="task-form" onSubmit={submit}>
      <Field label={t('dispatch.whom')} error={error}>
        {(ids) => (
          <select
            {...ids}
            data-testid="task-whom"
            value={who}
            onChange={({ target }) => setWho(target.value)}
          >
            <option value="">
              {body === null ? t('dispatch.choose') : t('dispatch.inTurn', { body: bodyName || body })}
            </option>
            {choosable(people, body, null).map((person) => (
              <option key={person.id} value={person.id}>
                {labelOf(person, name, t)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('dispatch.note')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            maxLength={LONGEST}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Buttons cancel={cancel} label={t('dispatch.send')} />
    </form>
  );
}

/** Somebody else for a task that waits. */
export function OfferForm({
  people,
  card,
  cancel,
  send,
}: Cancel & {
  readonly people: readonly Responder[];
  readonly card: TaskCard;
  readonly send: (responder: string) => Promise<void>;
}) {
  const { t, name } = useTexts();
  const [who, setWho] = useState('');
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (who === '') {
          setError(t('dispatch.choose'));
        } else {
          void send(who);
        }
      }}
    >
      <Field label={t('dispatch.whom')} error={error}>
        {(ids) => (
          <select {...ids} value={who} onChange={({ target }) => setWho(target.value)}>
            <option value="">{t('dispatch.choose')}</option>
            {choosable(people, card.bodyCode, card).map((person) => (
              <option key={person.id} value={person.id}>
                {labelOf(person, name, t)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Buttons cancel={cancel} label={t('dispatch.offer')} />
    </form>
  );
}

/** Why nobody is wanted any more. */
export function WithdrawForm({
  grounds,
  cancel,
  send,
}: Cancel & {
  readonly grounds: DispatchBook['withdrawals'];
  readonly send: (ground: string, note: string) => Promise<void>;
}) {
  const { t, name } = useTexts();
  const [ground, setGround] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ground === '') {
          setError(t('dispatch.choose'));
        } else {
          void send(ground, note.trim());
        }
      }}
    >
      <Field label={t('dispatch.ground')} error={error}>
        {(ids) => (
          <select
            {...ids}
            data-testid="task-ground"
            value={ground}
            onChange={({ target }) => setGround(target.value)}
          >
            <option value="">{t('dispatch.choose')}</option>
            {grounds.map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('dispatch.note')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={LONGEST}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Buttons cancel={cancel} label={t('dispatch.withdraw')} />
    </form>
  );
}
