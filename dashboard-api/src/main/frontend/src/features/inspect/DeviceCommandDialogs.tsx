import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { CommandCatalogue, CommandVerb, DeviceCommand } from '../../contract/deviceCommands';
import { shortId } from '../../contract/ids';
import type { DeviceRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { sentence, useTexts } from '../../lib/text/text';
import { decideDeviceCommand, loadPeople, requestDeviceCommand } from '../../transport/deviceCommands';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';

interface RequestProps {
  readonly device: DeviceRow;
  readonly verb: CommandVerb;
  readonly causes: CommandCatalogue['outageCauses'];
  readonly onClose: () => void;
}

/** Asks for a command; one that switches power is shown once more before it is asked for. */
export function RequestCommandDialog({ device, verb, causes, onClose }: RequestProps) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const [ground, setGround] = useState(verb.grounds.length === 1 ? (verb.grounds[0]?.key ?? '') : '');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [cause, setCause] = useState('');
  const [person, setPerson] = useState('');
  const [people, setPeople] = useState<readonly { id: string; displayName: string }[]>([]);
  const [preview, setPreview] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const restores = verb.key === 'restore';

  useEffect(() => {
    if (restores) {
      loadPeople()
        .then(setPeople)
        .catch(() => setPeople([]));
    }
  }, [restores]);

  const ask = async () => {
    setBusy(true);
    try {
      await requestDeviceCommand(
        device.id,
        {
          verb: verb.key,
          ground,
          reason: reason.trim() === '' ? null : reason.trim(),
          args: verb.needsText ? { text: text.trim() } : {},
          cause: restores ? cause : null,
          personOnSite: restores ? person : null,
        },
        key,
      );
      say(
        'done',
        t(verb.switchesPower ? 'devcmd.askedToConfirm' : 'devcmd.asked', { verb: name(verb.title) }),
      );
      onClose();
    } catch (failure) {
      setError(refusalText(failure, t));
      setPreview(false);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete =
      ground !== '' &&
      (!verb.needsText || text.trim() !== '') &&
      (!restores || (cause !== '' && person !== ''));
    if (!complete) {
      setError(t('devcmd.incomplete'));
    } else if (verb.switchesPower) {
      setError(null);
      setPreview(true);
    } else {
      void ask();
    }
  };
  const titleIn = (words: readonly { key: string; title: { zh: string; en: string } }[], wanted: string) =>
    name(words.find((each) => each.key === wanted)?.title);

  if (preview) {
    return (
      <Preview
        device={device}
        title={name(verb.title)}
        action={t('devcmd.requestNow', { verb: name(verb.title) })}
        busy={busy}
        error={error}
        onAct={() => void ask()}
        onClose={onClose}
      >
        <dt>{t('devcmd.ground')}</dt>
        <dd>{titleIn(verb.grounds, ground)}</dd>
        {restores ? (
          <>
            <dt>{t('devcmd.cause')}</dt>
            <dd>{titleIn(causes, cause)}</dd>
            <dt>{t('devcmd.person')}</dt>
            <dd>{people.find(({ id }) => id === person)?.displayName}</dd>
          </>
        ) : null}
      </Preview>
    );
  }
  return (
    <Dialog
      title={`${sentence(name(verb.title))} · ${shortId(device.id)}`}
      onClose={onClose}
      testId="devcmd-dialog"
    >
      <form className="mode-form" onSubmit={submit}>
        <Choice
          label={t('devcmd.ground')}
          testId="devcmd-ground"
          value={ground}
          onChange={setGround}
          options={verb.grounds.map(({ key: value, title }) => ({ value, text: name(title) }))}
        />
        {verb.needsText ? (
          <Field label={t('devcmd.text')}>
            {(ids) => (
              <input
                {...ids}
                maxLength={200}
                value={text}
                data-testid="devcmd-text"
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {restores ? (
          <>
            <Choice
              label={t('devcmd.cause')}
              testId="devcmd-cause"
              value={cause}
              onChange={setCause}
              options={causes.map(({ key: value, title }) => ({ value, text: name(title) }))}
            />
            <Choice
              label={t('devcmd.person')}
              testId="devcmd-person"
              value={person}
              onChange={setPerson}
              options={people.map(({ id, displayName }) => ({ value: id, text: displayName }))}
            />
          </>
        ) : null}
        <Field label={t('devcmd.reason')}>
          {(ids) => (
            <textarea
              {...ids}
              maxLength={1000}
              rows={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {verb.switchesPower ? (
          <p className="quiet">{t(restores ? 'devcmd.restoreHint' : 'devcmd.cutHint')}</p>
        ) : null}
        <Wrong text={error} />
        <FormEnd
          disabled={busy}
          verb={verb.switchesPower ? t('devcmd.preview') : name(verb.title)}
          onClose={onClose}
          testId="devcmd-submit"
        />
      </form>
    </Dialog>
  );
}

interface ConfirmProps {
  readonly device: DeviceRow;
  readonly command: DeviceCommand;
  readonly verbTitle: string;
  readonly groundTitle: string;
  readonly onClose: () => void;
}

/** The second confirmation of a command that waits for it. */
export function ConfirmCommandDialog({ device, command, verbTitle, groundTitle, onClose }: ConfirmProps) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    try {
      await decideDeviceCommand(command.id, 'confirm');
      say('done', t('devcmd.confirmed', { verb: verbTitle }));
      onClose();
    } catch (failure) {
      setError(refusalText(failure, t));
      setBusy(false);
    }
  };
  return (
    <Preview
      device={device}
      title={verbTitle}
      action={t('devcmd.confirmNow', { verb: verbTitle })}
      busy={busy}
      error={error}
      onAct={() => void confirm()}
      onClose={onClose}
    >
      <dt>{t('devcmd.ground')}</dt>
      <dd>{groundTitle}</dd>
    </Preview>
  );
}

interface PreviewProps {
  readonly device: DeviceRow;
  readonly title: string;
  readonly action: string;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is about to happen to whom. No form, so that Enter alone does nothing, and a box to be ticked first. */
function Preview({ device, title, action, busy, error, onAct, onClose, children }: PreviewProps) {
  const { t, name, word } = useTexts();
  const [checked, setChecked] = useState(false);
  return (
    <Dialog title={t('devcmd.check', { verb: title })} onClose={onClose} testId="devcmd-preview">
      <dl className="facts">
        <dt>{t('devcmd.device')}</dt>
        <dd>
          <b>{shortId(device.id)}</b> {name(device.name)}
        </dd>
        <dt>{t('inspect.kind')}</dt>
        <dd>{word('kind', device.kind)}</dd>
        <dt>{t('inspect.place')}</dt>
        <dd>{device.place === null ? '–' : shortId(device.place)}</dd>
        {children}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          data-testid="devcmd-checked"
          checked={checked}
          onChange={(event) => setChecked(event.target.checked)}
        />
        {t('devcmd.checked')}
      </label>
      <Wrong text={error} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button strong"
          data-testid="devcmd-act"
          disabled={!checked || busy}
          onClick={onAct}
        >
          {action}
        </button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { value: string; text: string }[];
}

function Choice({ label, testId, value, onChange, options }: ChoiceProps) {
  const { t } = useTexts();
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          data-testid={testId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('cases.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Wrong({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <p className="error-text" role="alert">
      {text}
    </p>
  );
}
