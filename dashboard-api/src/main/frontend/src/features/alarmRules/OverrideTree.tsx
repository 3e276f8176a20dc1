import type { BookRule, RuleOverride } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { useZones } from '../../lib/zones';
import { fieldWords, valueWords } from './differences';
import { type ScopeNode, scopeTree } from './overrides';
import { useDevicePlaces } from './useRuleBook';
import { scopeWords } from './words';

interface Props {
  readonly rule: BookRule;
  readonly overrides: readonly RuleOverride[];
}

/** Where a rule differs, on the way area > zone > kind > device, each against what it would inherit. */
export function OverrideTree({ rule, overrides }: Props) {
  const { t } = useTexts();
  const placeOf = useDevicePlaces();
  const tree = scopeTree(rule, overrides, placeOf);
  return (
    <section className="rule-section">
      <h3>{t('ruleField.overrides')}</h3>
      {tree.length === 0 ? (
        <p className="quiet">{t('alarmRules.noOverride')}</p>
      ) : (
        <ul className="scope-tree" data-testid="scope-tree">
          <li>
            <span className="scope-name">{t('ruleWords.area')}</span>{' '}
            <span className="quiet">{t('alarmRules.asTheRule')}</span>
            <Nodes nodes={tree} rule={rule} />
          </li>
        </ul>
      )}
    </section>
  );
}

function Nodes({ nodes, rule }: { readonly nodes: readonly ScopeNode[]; readonly rule: BookRule }) {
  const texts = useTexts();
  const { t } = texts;
  const zones = useZones();
  return (
    <ul>
      {nodes.map(({ scope, override, differs, children }) => {
        const zone = zones.find(({ code }) => code === scope.zone)?.called;
        return (
          <li key={JSON.stringify(scope)} data-testid="scope-node">
            <span className="scope-name">{scopeWords(scope, texts)}</span>{' '}
            <span className="quiet">
              {[zone ?? '', override.note].filter((each) => each !== '').join(' · ')}
            </span>
            {differs.length === 0 ? (
              <p className="quiet">{t('alarmRules.sameAsInherited')}</p>
            ) : (
              <ul className="scope-differs">
                {differs.map(({ field, before, after }) => (
                  <li key={field}>
                    <span className="quiet">{fieldWords(field, texts)}</span>{' '}
                    <del>{valueWords(field, before, rule, texts)}</del> →{' '}
                    <ins>{valueWords(field, after, rule, texts)}</ins>
                  </li>
                ))}
              </ul>
            )}
            {children.length === 0 ? null : <Nodes nodes={children} rule={rule} />}
          </li>
        );
      })}
    </ul>
  );
}
