import type { AwardStandard, Award as LegalAward, Range } from '../../contract/compensation';
import type { Mediation } from '../../contract/mediation';
import { useTexts } from '../../lib/text/text';
import { money } from './model';

interface Props {
  readonly mediation: Mediation;
  readonly onState: (() => void) | null;
}

/** What the law awards by the figures of the complaint, with the reason of each line. It advises; nothing is refused by it. */
export function Award({ mediation, onState }: Props) {
  const { t } = useTexts();
  const { claim, award } = mediation;
  if (claim === null && onState === null) {
    return null;
  }
  return (
    <div className="mediation-part" data-testid="mediation-award">
      <div className="mediation-head">
        <h4>{t('award.title')}</h4>
        {onState === null ? null : (
          <button type="button" className="button small" data-testid="award-state" onClick={onState}>
            {t(claim === null ? 'award.state' : 'award.correct')}
          </button>
        )}
      </div>
      {claim === null || award === null ? (
        <p className="quiet">{t('award.none')}</p>
      ) : (
        <>
          <p>
            {claim.incurredOn}
            {(['price', 'loss', 'overpaid', 'deposit'] as const).map((figure) => {
              const amount = claim[figure];
              return amount === null ? null : (
                <span key={figure}>
                  {' · '}
                  {t(`award.${figure}`)} {money(amount, 'CNY')}
                </span>
              );
            })}
          </p>
          <Counted award={award} />
        </>
      )}
    </div>
  );
}

const between = ({ least, most }: Range) =>
  least === most ? money(least, 'CNY') : `${money(least, null)} – ${money(most, 'CNY')}`;

function Counted({ award }: { readonly award: LegalAward }) {
  const { t, name } = useTexts();
  if (award.standards.length === 0) {
    return <p className="quiet">{t('award.noStandard')}</p>;
  }
  const chosen = award.standards.filter((standard) => standard.chosen);
  return (
    <>
      <p data-testid="award-range">
        <b>{award.range === null ? t('award.noRange') : t('award.range', { range: between(award.range) })}</b>
      </p>
      <ul>
        {chosen.map((standard) => (
          <Standard key={standard.id} standard={standard} />
        ))}
      </ul>
      <p className="choice-source">{name(award.note)}</p>
    </>
  );
}

function Standard({ standard }: { readonly standard: AwardStandard }) {
  const { t, name } = useTexts();
  return (
    <li data-testid="award-standard" data-standard={standard.id}>
      <details>
        <summary>
          <b>{name(standard.title)}</b>
          {' · '}
          {standard.range !== null
            ? between(standard.range)
            : standard.inForce
              ? t('award.missing', { what: standard.missing.map(({ title }) => name(title)).join(' · ') })
              : t('award.notInForce')}
          {standard.confirmed ? '' : ` · ${t('mediation.unconfirmed')}`}
        </summary>
        <p className="quiet">{t('award.when', { when: name(standard.when) })}</p>
        <ul className="award-lines">
          {standard.lines.map((line) => (
            <li key={line.part}>
              {name(line.title)} – {name(line.reason)}
            </li>
          ))}
        </ul>
        {standard.source === null ? null : (
          <p className="choice-source">{t('mediation.source', { source: name(standard.source) })}</p>
        )}
      </details>
    </li>
  );
}
