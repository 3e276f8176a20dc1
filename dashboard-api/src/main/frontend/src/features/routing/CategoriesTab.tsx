import type { RoutingPlan } from '../../contract/routing';
import { useTexts } from '../../lib/text/text';
import { useRoutingWords } from './words';

/** Each category with its remit, priority, own body, clocks and questions. */
export function CategoriesTab({ plan }: { readonly plan: RoutingPlan }) {
  const { t, name } = useTexts();
  const words = useRoutingWords(plan);
  const and = t('routing.and');
  return (
    <table className="routing-table" data-testid="routing-categories">
      <thead>
        <tr>
          <th scope="col">{t('cases.category')}</th>
          <th scope="col">{t('cases.remit')}</th>
          <th scope="col">{t('cases.priority')}</th>
          <th scope="col">{t('routing.ownBody')}</th>
          <th scope="col">{t('caseClocks.title')}</th>
          <th scope="col">{t('routing.questions')}</th>
        </tr>
      </thead>
      <tbody>
        {words.catalogue?.categories.map((category) => (
          <tr key={category.id} data-category={category.id}>
            <th scope="row">{name(category.name)}</th>
            <td>{category.remit === null ? '—' : words.remit(category.remit)}</td>
            <td>
              {category.priority === null ? '—' : t(`priority.${category.priority as 'CRITICAL'}.word`)}
            </td>
            <td>{category.body === null ? '—' : words.body(category.body)}</td>
            <td>
              {category.clocks.map((clock) => (
                <span key={clock.clock} className="routing-line" title={name(clock.source)}>
                  {name(clock.name)} {t(`routing.unit.${clock.unit as 'MINUTES'}`, { count: clock.amount })}
                  {clock.toConfirm ? <span className="quiet"> {t('routing.toConfirm')}</span> : null}
                </span>
              ))}
            </td>
            <td>
              {category.questions
                .map((question) => `${name(question.name)}${question.required ? ' *' : ''}`)
                .join(and) || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
