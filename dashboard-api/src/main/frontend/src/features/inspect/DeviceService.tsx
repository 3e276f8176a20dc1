import { type FormEvent, useState } from 'react';
import { shortId } from '../../contract/ids';
import { type DeviceRow, type ModeReason, modeReasons } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { age, dateTime } from '../../lib/format';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { type DeviceMode, returnToService, takeIntoMode } from '../../transport/deviceModes';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { endAfter, hoursOf, reasonOf } from './deviceMode';

/** Whether a device is in test or maintenance, until when and why, and the ways into it and out of it. */
export function DeviceService({ device }: { readonly device: DeviceRow }) {
  const { t, language } = useTexts();
  const { roles, site } = useWatch();
  const say = useNotices((state) => state.say);
  const [asking, setAsking] = useState<DeviceMode | null>(null);
  const [busy, setBusy] = useState(false);
  const { aside } = device;
  const reason = reasonOf(aside?.reason ?? null);
  const back = async () => {
    setBusy(true);
    try {
      await returnToService(device.id);
      say('done', t('deviceMode.returned', { name: shortId(device.id) }));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    setBusy(false);
  };
  return (
    <>
      {aside === null ? null : (
        <p className="mode-chip" data-testid="mode-chip">
          {t('deviceMode.untilOf', {
            mode: t(aside.mode === 'test' ? 'status.test' : 'status.maintenance'),
            until: dateTime(aside.until, language, site.timeZone),
            reason: reason === null ? '' : t(`deviceMode.${reason}`),
          })}
        </p>
      )}
      {may(roles, 'deviceService') ? (
        <div className="card-actions">
          <button
            type="button"
            className="button small"
            data-testid="into-test"
            onClick={() => setAsking('test')}
          >
            {t('deviceMode.takeIntoTest')}
          </button>
          <button
            type="button"
            className="button small"
            data-testid="into-maintenance"
            onClick={() => setAsking('maintenance')}
          >
            {t('deviceMode.takeIntoMaintenance')}
          </button>
          {aside === null ? null : (
            <button
              type="button"
              className="button small"
              data-testid="return-to-service"
              disabled={busy}
              onClick={() => void back()}
            >
              {t('deviceMode.returnToService')}
            </button>
          )}
        </div>
      ) : null}
      {asking === null ? null : (
        <Dialog
          title={t(asking === 'test' ? 'deviceMode.testTitle' : 'deviceMode.maintenanceTitle')}
          onClose={() => setAsking(null)}
          testId="mode-dialog"
        >
          <ModeForm device={device} mode={asking} onDone={() => setAsking(null)} />
        </Dialog>
      )}
    </>
  );
}

interface FormProps {
  readonly device: DeviceRow;
  readonly mode: DeviceMode;
  readonly onDone: () => void;
}

function ModeForm({ device, mode, onDone }: FormProps) {
  const { t, name, language } = useTexts();
  const { site } = useWatch();
  const now = useNow();
  const say = useNotices((state) => state.say);
  const [reason, setReason] = useState<ModeReason | ''>('');
  const [hours, setHours] = useState(hoursOf[mode][0] ?? 1);
  const [error, setError] = useState<{ reason?: string; whole?: string }>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === '') {
      setError({ reason: t('deviceMode.reasonMissing') });
      return;
    }
    const end = endAfter(hours, Date.now());
    setBusy(true);
    try {
      await takeIntoMode(device.id, mode, reason, end);
      say(
        'done',
        t('deviceMode.done', {
          name: shortId(device.id),
          mode: t(`status.${mode}`),
          until: dateTime(end, language, site.timeZone),
        }),
      );
      onDone();
    } catch (failure) {
      setError({ whole: refusalText(failure, t) });
      setBusy(false);
    }
  };
  return (
    <form className="mode-form" onSubmit={(event) => void submit(event)}>
      <p>
        <b>{shortId(device.id)}</b> {name(device.name)}
      </p>
      <p className="quiet">{t(mode === 'test' ? 'deviceMode.testHint' : 'deviceMode.maintenanceHint')}</p>
      <Field label={t('deviceMode.reason')} error={error.reason}>
        {(ids) => (
          <select
            {...ids}
            data-testid="mode-reason"
            value={reason}
            onChange={(event) => setReason(modeReasons.find((each) => each === event.target.value) ?? '')}
          >
            <option value="">{t('cases.choose')}</option>
            {modeReasons.map((each) => (
              <option key={each} value={each}>
                {t(`deviceMode.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('deviceMode.until')}>
        {(ids) => (
          <select
            {...ids}
            data-testid="mode-until"
            value={hours}
            onChange={(event) => setHours(Number(event.target.value))}
          >
            {hoursOf[mode].map((each) => (
              <option key={each} value={each}>
                {t('deviceMode.option', {
                  until: dateTime(endAfter(each, now), language, site.timeZone),
                  length: age(each * 3_600_000, t),
                })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {error.whole === undefined ? null : (
        <p className="error-text" role="alert">
          {error.whole}
        </p>
      )}
      <FormEnd disabled={busy} verb={t('deviceMode.submit')} onClose={onDone} testId="mode-submit" />
    </form>
  );
}
