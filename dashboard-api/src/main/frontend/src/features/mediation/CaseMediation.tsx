import { inPath } from '../../contract/ids';
import type { CaseRow } from '../../contract/rows';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { MediationRecord } from './Record';
import { useAct, useMediationChoices, useMediations } from './useMediation';
import './mediation.css';

/** The mediations of a case: the newest open to work on, those before it folded. Nothing for a case that has none. */
export function CaseMediation({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const found = useMediations(row.id, row.version);
  const choices = useMediationChoices();
  const { busy, refusal, act } = useAct(row.id);
  const mayAct = may(roles, 'handle');
  const [newest, ...earlier] = found.data ?? [];
  const waits = found.isSuccess && row.state === 'IN_MEDIATION' && newest?.concludedAt !== null;
  if (found.isSuccess && newest === undefined && row.state !== 'IN_MEDIATION') {
    return null;
  }
  return (
    <section className="inspect-part" data-testid="case-mediation">
      <h3>{t('mediation.title')}</h3>
      {found.isError || choices.isError ? <p className="error-text">{t('mediation.failed')}</p> : null}
      {waits ? (
        <p className="quiet">
          {t('mediation.missing')}{' '}
          {mayAct ? (
            <button
              type="button"
              className="button small"
              disabled={busy}
              data-testid="mediation-open"
              onClick={() => void act({ path: `/cases/${inPath(row.id)}/mediation/record`, body: {} })}
            >
              {t('mediation.open')}
            </button>
          ) : null}
        </p>
      ) : null}
      {refusal === null ? null : (
        <p className="error-text" role="alert">
          {refusal}
        </p>
      )}
      {choices.data === undefined || newest === undefined ? null : (
        <MediationRecord row={row} mediation={newest} choices={choices.data} mayAct={mayAct} />
      )}
      {choices.data === undefined || earlier.length === 0 ? null : (
        <details>
          <summary>{t('mediation.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <MediationRecord key={one.id} row={row} mediation={one} choices={choices.data} mayAct={mayAct} />
          ))}
        </details>
      )}
    </section>
  );
}
