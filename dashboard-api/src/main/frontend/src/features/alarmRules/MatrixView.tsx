import { consequences, type Level, urgencies } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { priorityOf } from './model';
import { levelWords } from './words';

type Graded = Pick<Level, 'name' | 'consequence' | 'urgency'>;

/** The matrix that priorities follow from, with the cells that a rule's levels stand in. */
export function MatrixView({ levels }: { readonly levels: readonly Graded[] }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <table className="rule-matrix" data-testid="rule-matrix">
      <caption>{t('alarmRules.matrix')}</caption>
      <thead>
        <tr>
          <td />
          {urgencies.map((urgency) => (
            <th key={urgency} scope="col">
              {t(`urgency.${urgency}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {consequences.map((consequence) => (
          <tr key={consequence}>
            <th scope="row">{t(`consequence.${consequence}`)}</th>
            {urgencies.map((urgency) => {
              const here = levels.filter(
                (level) => level.consequence === consequence && level.urgency === urgency,
              );
              return (
                <td
                  key={urgency}
                  className={here.length > 0 ? 'rule-cell-chosen' : undefined}
                  data-chosen={here.length > 0 ? `${consequence} ${urgency}` : undefined}
                >
                  <Mark priority={priorityOf(consequence, urgency)} size={15} hollow={here.length === 0} />
                  {here.map((level) => (
                    <b key={level.name}> {levelWords(level, texts)}</b>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
