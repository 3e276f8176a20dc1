import { type ReactNode, useState } from 'react';
import type { Issued } from '../../contract/credentials';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { issueInBulk, revoke, rotate, save, setEnabled } from './commands';
import { IssueForm, KindChoice } from './IssueForm';
import { issuedIn } from './model';

/** What the administrator is about to do. */
export type Act =
  | { readonly what: 'issue' | 'bulk' }
  | { readonly what: 'rotate' | 'disable' | 'enable' | 'revoke'; readonly clientId: string }
  | { readonly what: 'show'; readonly issued: Issued };

interface Props {
  readonly act: Act;
  readonly onAct: (act: Act | null) => void;
  readonly onChanged: () => void;
}

/** The dialog of an act; an issued secret is shown in the next one, once. */
export function CredentialDialogs({ act, onAct, onChanged }: Props) {
  const { t } = useTexts();
  const close = () => onAct(null);
  const shown = (issued: Issued) => {
    onChanged();
    onAct({ what: 'show', issued });
  };
  const done = () => {
    onChanged();
    close();
  };
  if (act.what === 'show') {
    return <SecretOnce issued={act.issued} onClose={close} />;
  }
  const title = t(`credentials.${act.what}`);
  return (
    <Dialog
      title={'clientId' in act ? `${title} · ${act.clientId}` : title}
      onClose={close}
      testId="credential-dialog"
    >
      {act.what === 'issue' ? <IssueForm onIssued={shown} onCancel={close} /> : null}
      {act.what === 'bulk' ? <BulkForm onDone={done} onCancel={close} /> : null}
      {act.what === 'rotate' ? (
        <RotateForm clientId={act.clientId} onIssued={shown} onCancel={close} />
      ) : null}
      {act.what === 'revoke' || act.what === 'disable' || act.what === 'enable' ? (
        <Confirm
          label={title}
          onConfirm={async () => {
            await (act.what === 'revoke'
              ? revoke(act.clientId)
              : setEnabled(act.clientId, act.what === 'enable'));
            done();
          }}
          onCancel={close}
        >
          {act.what === 'revoke' ? <p>{t('credentials.revokeQuestion', { client: act.clientId })}</p> : null}
        </Confirm>
      ) : null}
    </Dialog>
  );
}

interface ConfirmProps {
  readonly label: string;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Content with the button that does it; says why when it did not work. */
function Confirm({ label, onConfirm, onCancel, children }: ConfirmProps) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } catch (failure) {
      setError(refusalText(failure, t));
      setBusy(false);
    }
  };
  return (
    <div className="step-form">
      {children}
      {error === null ? null : (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button strong"
          disabled={busy}
          data-testid="credential-confirm"
          onClick={() => void confirm()}
        >
          {label}
        </button>
      </div>
    </div>
  );
}

interface RotateProps {
  readonly clientId: string;
  readonly onIssued: (issued: Issued) => void;
  readonly onCancel: () => void;
}

function RotateForm({ clientId, onIssued, onCancel }: RotateProps) {
  const { t } = useTexts();
  const [atOnce, setAtOnce] = useState(false);
  return (
    <Confirm
      label={t('credentials.rotate')}
      onConfirm={async () => onIssued(await rotate(clientId, atOnce))}
      onCancel={onCancel}
    >
      {[false, true].map((choice) => (
        <label key={String(choice)}>
          <input type="radio" name="at-once" checked={atOnce === choice} onChange={() => setAtOnce(choice)} />{' '}
          {t(choice ? 'credentials.rotateAtOnce' : 'credentials.rotateKeep')}
        </label>
      ))}
    </Confirm>
  );
}

function BulkForm({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [kind, setKind] = useState('');
  const start = async () => {
    const table = await issueInBulk(kind);
    const count = issuedIn(await table.text());
    if (count === 0) {
      say('done', t('credentials.bulkNone'));
    } else {
      save(table, 'device-credentials.csv');
      say('done', t('credentials.bulkDone', { count }));
    }
    onDone();
  };
  return (
    <Confirm label={t('credentials.bulkStart')} onConfirm={start} onCancel={onCancel}>
      <p>{t('credentials.bulkExplained')}</p>
      <KindChoice
        label={t('credentials.bulkKind')}
        none={t('credentials.anyKind')}
        value={kind}
        onChange={setKind}
        error={null}
      />
    </Confirm>
  );
}

function SecretOnce({ issued, onClose }: { readonly issued: Issued; readonly onClose: () => void }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  const { secret, credential } = issued;
  return (
    <Dialog
      title={secret === null ? t('credentials.byCertificate') : t('credentials.secretTitle')}
      onClose={onClose}
      testId="credential-secret"
    >
      <div className="step-form">
        <dl className="facts">
          <dt>{t('credentials.columnClient')}</dt>
          <dd>{credential.clientId}</dd>
          <dt>{t('credentials.columnTopics')}</dt>
          <dd>{credential.topicFilters.join(' ')}</dd>
        </dl>
        {secret === null ? (
          <p>{t('credentials.certificateNote')}</p>
        ) : (
          <Field label={t('credentials.bySecret')} hint={t('credentials.secretNote')}>
            {({ id }) => (
              <code id={id} className="secret-once">
                {secret}
              </code>
            )}
          </Field>
        )}
        <div className="dialog-actions">
          {secret === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard?.writeText(secret).then(() => setCopied(true))}
            >
              {copied ? t('credentials.copied') : t('credentials.copy')}
            </button>
          )}
          <button type="button" className="button strong" onClick={onClose}>
            {t('app.close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
