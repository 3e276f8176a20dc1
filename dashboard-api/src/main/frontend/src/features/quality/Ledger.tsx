import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { useLedger } from './useHazards';

/** What residents were rewarded with: sums, and every grant and reversal. */
export function Ledger({ onPick }: { readonly onPick: (hazard: string) => void }) {
  const { t } = useTexts();
  const ledger = useLedger(true).data;
  return ledger === undefined ? null : (
    <div className="quality-one" data-testid="reward-ledger">
      <table className="quality-table">
        <caption>{t('hazards.sums')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hazards.resident')}</th>
            <th scope="col" className="number">
              {t('hazards.rewarded')}
            </th>
            <th scope="col" className="number">
              {t('hazards.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.sums.map((sum) => (
            <tr key={sum.reporter} data-testid="reward-sum">
              <th scope="row">{sum.phone ?? t('hazards.forgotten')}</th>
              <td className="number">{sum.hazards}</td>
              <td className="number">{sum.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="quality-table">
        <caption>{t('hazards.ledger')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hazards.hazard')}</th>
            <th scope="col">{t('hazards.when')}</th>
            <th scope="col" className="number">
              {t('hazards.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.lines.map((line) => (
            <tr key={`${line.hazardId} ${line.points}`}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onPick(line.hazardId)}>
                  {line.number ?? line.hazardId}
                </button>
                {line.reason === null ? null : <span className="quiet"> {line.reason}</span>}
              </th>
              <td>
                <Moment at={line.at} /> · {line.by}
              </td>
              <td className="number">{line.points > 0 ? `+${line.points}` : line.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
