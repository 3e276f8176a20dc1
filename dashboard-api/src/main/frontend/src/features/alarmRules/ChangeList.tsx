import type { RuleChange } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { byRule, fieldWords, valueWords } from './differences';
import { useRuleBook, useRuleTitles } from './useRuleBook';
import { scopeWords } from './words';

/** Changes by rule: field, before, after. */
export function ChangeList({ changes }: { readonly changes: readonly RuleChange[] }) {
  const texts = useTexts();
  const { t } = texts;
  const rules = useRuleBook(false).data?.rules ?? [];
  const titleOf = useRuleTitles(rules);
  if (changes.length === 0) {
    return <p className="quiet">{t('alarmRules.noChange')}</p>;
  }
  return (
    <div className="rule-changes" data-testid="rule-changes">
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{t('alarmRules.field')}</th>
            <th scope="col">{t('alarmRules.before')}</th>
            <th scope="col">{t('alarmRules.after')}</th>
          </tr>
        </thead>
        {[...byRule(changes)].map(([rule, own]) => {
          const known = rules.find(({ id }) => id === rule);
          return (
            <tbody key={rule}>
              <tr className="rule-table-group">
                <th scope="rowgroup" colSpan={3}>
                  {rule === '-' ? t('ruleField.calendar') : titleOf(rule)}{' '}
                  {titleOf(rule) === rule ? '' : <span className="quiet">{rule}</span>}
                </th>
              </tr>
              {own.map((change) => (
                <tr key={`${change.field} ${JSON.stringify(change.scope)}`}>
                  <td>
                    {change.scope === null ? '' : `${scopeWords(change.scope, texts)} · `}
                    {fieldWords(change.field, texts)}
                  </td>
                  <td className="rule-before">{valueWords(change.field, change.before, known, texts)}</td>
                  <td>{valueWords(change.field, change.after, known, texts)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
