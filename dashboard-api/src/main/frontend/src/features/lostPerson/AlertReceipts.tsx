import type { PersonSearch } from '../../contract/lostPerson';
import { useTexts } from '../../lib/text/text';
import { type AlertShares, alertShares } from './model';

const STEPS: readonly (keyof AlertShares)[] = ['confirmed', 'told', 'waiting', 'notReached'];

/** Who was told, as one bar: arrived, sent, waiting, not reached; the words below say the same. */
export function AlertReceipts({ alert }: { readonly alert: PersonSearch['alert'] }) {
  const { t } = useTexts();
  if (alert.people === 0) {
    return <p className="quiet">{t('lostPerson.alertNobody')}</p>;
  }
  const shares = alertShares(alert);
  return (
    <div data-testid="alert-receipts">
      <div className="alert-bar" role="img" aria-label={t('lostPerson.alertPicture', { ...alert })}>
        {STEPS.map((step) =>
          shares[step] === 0 ? null : (
            <span key={step} className={`alert-${step}`} style={{ flexGrow: shares[step] }} />
          ),
        )}
      </div>
      <ul className="alert-words">
        {STEPS.map((step) => (
          <li key={step}>
            <span className={`alert-key alert-${step}`} aria-hidden="true" />
            {t(`lostPerson.${step}`)} <b>{shares[step]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
