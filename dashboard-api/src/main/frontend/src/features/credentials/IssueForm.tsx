import { type FormEvent, useState } from 'react';
import type { Issued } from '../../contract/credentials';
import { deviceKinds } from '../../contract/kinds';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { issue } from './commands';
import { type Draft, topicFilters } from './model';

interface KindProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}

/** One of the kinds of device that have credentials. */
export function KindChoice({ label, none, value, onChange, error }: KindProps) {
  const { word } = useTexts();
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <select
          {...ids}
          data-testid="credential-device-kind"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{none}</option>
          {deviceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {word('kind', kind)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Props {
  readonly onIssued: (issued: Issued) => void;
  readonly onCancel: () => void;
}

/** Who is to come in, and what for. */
export function IssueForm({ onIssued, onCancel }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const [draft, setDraft] = useState<Draft>({
    clientId: '',
    kind: 'DEVICE',
    deviceKind: '',
    filters: `scenic/${site.area}/#`,
    certificateOnly: false,
  });
  const [error, setError] = useState<{ readonly missing: boolean; readonly whole?: string }>({
    missing: false,
  });
  const [busy, setBusy] = useState(false);
  const missing = (empty: boolean) => (error.missing && empty ? t('credentials.required') : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.clientId.trim() === '' || topicFilters(draft, site.area).length === 0) {
      setError({ missing: true });
      return;
    }
    setBusy(true);
    try {
      onIssued(await issue(draft, site.area));
    } catch (failure) {
      setError({ missing: false, whole: refusalText(failure, t) });
      setBusy(false);
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)}>
      <Field label={t('credentials.columnKind')}>
        {(ids) => (
          <select
            {...ids}
            value={draft.kind}
            onChange={(event) =>
              setDraft({ ...draft, kind: event.target.value === 'GATEWAY' ? 'GATEWAY' : 'DEVICE' })
            }
          >
            <option value="DEVICE">{t('credentials.device')}</option>
            <option value="GATEWAY">{t('credentials.gateway')}</option>
          </select>
        )}
      </Field>
      <Field label={t('credentials.clientId')} error={missing(draft.clientId.trim() === '')}>
        {(ids) => (
          <input
            {...ids}
            data-testid="credential-client"
            maxLength={64}
            value={draft.clientId}
            onChange={(event) => setDraft({ ...draft, clientId: event.target.value })}
          />
        )}
      </Field>
      {draft.kind === 'DEVICE' ? (
        <KindChoice
          label={t('credentials.deviceKind')}
          none={t('cases.choose')}
          value={draft.deviceKind}
          onChange={(deviceKind) => setDraft({ ...draft, deviceKind })}
          error={missing(draft.deviceKind === '')}
        />
      ) : (
        <Field label={t('credentials.topicFilter')} error={missing(draft.filters.trim() === '')}>
          {(ids) => (
            <textarea
              {...ids}
              value={draft.filters}
              onChange={(event) => setDraft({ ...draft, filters: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('credentials.way')}>
        {(ids) => (
          <select
            {...ids}
            value={draft.certificateOnly ? 'certificate' : 'secret'}
            onChange={(event) =>
              setDraft({ ...draft, certificateOnly: event.target.value === 'certificate' })
            }
          >
            <option value="secret">{t('credentials.bySecret')}</option>
            <option value="certificate">{t('credentials.byCertificate')}</option>
          </select>
        )}
      </Field>
      {error.whole === undefined ? null : (
        <p className="error-text" role="alert">
          {error.whole}
        </p>
      )}
      <FormEnd disabled={busy} verb={t('credentials.issue')} onClose={onCancel} testId="credential-submit" />
    </form>
  );
}
