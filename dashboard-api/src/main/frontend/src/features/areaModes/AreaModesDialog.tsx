import { type FormEvent, useState } from 'react';
import { areaModes } from '../../contract/alarmRules';
import type { DeclaredMode } from '../../contract/areaModes';
import { serverClock, useNow } from '../../lib/clock';
import { useDesk } from '../../lib/desk';
import { span } from '../../lib/format';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Moment } from '../../ui/Times';
import { modesOn, untilOf } from './model';
import { useAreaModes, useModeCommands, useZoneNames } from './useAreaModes';

const USUAL_MILLIS = 4 * 3_600_000;
const REASON_LENGTH = 200;

/** The modes of the area: what is on, to end it; and the way to declare another. */
export function AreaModesDialog() {
  const open = useDesk((desk) => desk.modes);
  return open ? <Opened /> : null;
}

function Opened() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const showModes = useDesk((desk) => desk.showModes);
  const modes = useAreaModes(may(roles, 'readRules'));
  const now = useNow();
  const on = modesOn(modes.data?.items ?? [], now);
  const canDeclare = may(roles, 'declareModes');
  const close = () => showModes(false);
  return (
    <Dialog title={t('areaModes.title')} onClose={close} testId="modes-dialog">
      <p className="quiet">{t('areaModes.explained')}</p>
      {modes.isError ? <p className="error-text">{t('areaModes.failed')}</p> : null}
      {modes.isSuccess && on.length === 0 ? <p>{t('areaModes.noneOn')}</p> : null}
      {on.length === 0 ? null : (
        <ul className="modes-on" data-testid="modes-on">
          {on.map((item) => (
            <ModeOn key={`${item.mode} ${item.zone}`} item={item} now={now} canEnd={canDeclare} />
          ))}
        </ul>
      )}
      {canDeclare ? (
        <DeclareForm onClose={close} />
      ) : (
        <div className="dialog-actions">
          <button type="button" className="button" onClick={close}>
            {t('app.close')}
          </button>
        </div>
      )}
    </Dialog>
  );
}

interface OnProps {
  readonly item: DeclaredMode;
  readonly now: number;
  readonly canEnd: boolean;
}

function ModeOn({ item, now, canEnd }: OnProps) {
  const { t, word } = useTexts();
  const { nameOf } = useZoneNames();
  const { end } = useModeCommands();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  const { mode, zone, since, until, reason } = item;
  const what = `${word('areaMode', mode)} · ${nameOf(zone)}`;
  const act = async () => {
    setBusy(true);
    try {
      await end(item);
      say('done', t('areaModes.ended', { what }));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    setBusy(false);
  };
  return (
    <li>
      <span>
        <b>{what}</b>
        <br />
        <Moment at={since} /> – <Moment at={until} />{' '}
        <span className="quiet">{t('areaModes.left', { time: span(until - now + 59_999, t) })}</span>
        {reason === null ? null : (
          <>
            <br />
            <span className="quiet">{reason}</span>
          </>
        )}
      </span>
      {canEnd ? (
        <button
          type="button"
          className="button small"
          data-testid="mode-end"
          aria-label={t('areaModes.endOf', { what })}
          disabled={busy}
          onClick={() => void act()}
        >
          {t('areaModes.end')}
        </button>
      ) : null}
    </li>
  );
}

function DeclareForm({ onClose }: { readonly onClose: () => void }) {
  const { t, word } = useTexts();
  const { site } = useWatch();
  const { zones, nameOf } = useZoneNames();
  const { declare } = useModeCommands();
  const say = useNotices((state) => state.say);
  const [mode, setMode] = useState('');
  const [zone, setZone] = useState('');
  const [until, setUntil] = useState(() => toInput(serverClock.now() + USUAL_MILLIS, site.timeZone));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const end = untilOf(fromInput(until, site.timeZone), serverClock.now());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (mode === '' || reason.trim() === '' || end === null) {
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await declare({ mode, zone: zone === '' ? null : zone, until: end, reason: reason.trim() });
      const what = `${word('areaMode', mode)} · ${nameOf(zone === '' ? null : zone)}`;
      say('done', t('areaModes.declared', { what }));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    }
    setBusy(false);
  };
  return (
    <form className="wish-form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t('areaModes.declareTitle')}</h3>
      <Field label={t('areaModes.mode')} error={tried && mode === '' ? t('areaModes.modeMissing') : null}>
        {(ids) => (
          <select {...ids} value={mode} data-testid="mode" onChange={({ target }) => setMode(target.value)}>
            <option value="">{t('cases.choose')}</option>
            {areaModes.map((each) => (
              <option key={each} value={each}>
                {word('areaMode', each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('areaModes.where')}>
        {(ids) => (
          <select
            {...ids}
            value={zone}
            data-testid="mode-zone"
            onChange={({ target }) => setZone(target.value)}
          >
            <option value="">{t('areaModes.wholeArea')}</option>
            {zones.map(({ code, called }) => (
              <option key={code} value={code}>
                {called}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('areaModes.untilWhen', { zone: site.timeZone })}
        error={tried && end === null ? t('areaModes.untilWrong') : null}
      >
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            value={until}
            data-testid="mode-until"
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
      </Field>
      <Field
        label={t('areaModes.reason')}
        hint={t('areaModes.reasonHint')}
        error={tried && reason.trim() === '' ? t('areaModes.reasonMissing') : null}
      >
        {(ids) => (
          <input
            {...ids}
            value={reason}
            maxLength={REASON_LENGTH}
            data-testid="mode-reason"
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {refusal === null ? null : (
        <p className="error-text" role="alert" data-testid="mode-refusal">
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.close')}
        </button>
        <button type="submit" className="button strong" data-testid="mode-declare" disabled={busy}>
          {t('areaModes.declare')}
        </button>
      </div>
    </form>
  );
}
