import { useState } from 'react';
import type { RoutingPlan, Rule } from '../../contract/routing';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { useDraft } from '../../lib/unsaved';
import { freeCode, moved } from './model';
import { RuleDialog } from './RuleDialog';
import { useRoutingCommands } from './useRouting';
import { useRoutingWords } from './words';

interface Props {
  readonly plan: RoutingPlan;
  readonly canChange: boolean;
}

interface Draft {
  readonly version: string;
  readonly rules: readonly Rule[];
}

/** The rules in the order in which they are tried; changed as a whole, so that the order is looked at as one. */
export function RulesTab({ plan, canChange }: Props) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const words = useRoutingWords(plan);
  const { reviseRules } = useRoutingCommands();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useDraft(draft !== null);
  const rules = draft?.rules ?? plan.rules;
  const change = (next: readonly Rule[]) =>
    setDraft({ version: draft?.version ?? plan.version, rules: next });
  const save = async () => {
    if (draft === null) {
      return;
    }
    setRefusal(null);
    try {
      await reviseRules(draft.version, draft.rules);
      setDraft(null);
      say('done', t('routing.saved'));
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    }
  };
  return (
    <>
      <p className="pad quiet">{t('routing.firstDecides')}</p>
      {draft === null ? null : (
        <div className="routing-pending pad" data-testid="rules-draft">
          <b>{t('routing.unsaved')}</b>
          <button
            type="button"
            className="button small strong"
            data-testid="rules-save"
            onClick={() => void save()}
          >
            {t('routing.keep')}
          </button>
          <button
            type="button"
            className="button small"
            onClick={() => {
              setDraft(null);
              setRefusal(null);
            }}
          >
            {t('routing.discard')}
          </button>
        </div>
      )}
      {refusal === null ? null : (
        <p className="pad error-text" role="alert" data-testid="rules-refusal">
          {refusal}
        </p>
      )}
      <table className="routing-table" data-testid="routing-rules">
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{t('routing.rule')}</th>
            <th scope="col">{t('routing.when')}</th>
            <th scope="col">{t('routing.lead')}</th>
            <th scope="col">{t('routing.joint')}</th>
            {canChange ? <th scope="col">{t('routing.change')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <tr key={rule.id} data-rule={rule.id}>
              <td className="routing-number">{index + 1}</td>
              <th scope="row">
                {name(rule.title)}
                {rule.auto ? <span className="case-mark">{t('routing.auto')}</span> : null}
              </th>
              <td>
                {words.conditions(rule).length === 0
                  ? t('routing.everyCase')
                  : words.conditions(rule).map((each) => (
                      <span key={each} className="routing-line">
                        {each}
                      </span>
                    ))}
              </td>
              <td>
                {rule.leads.map(words.body).join(t('routing.or'))}
                {rule.leads.length > 1 ? (
                  <span className="choice-source">{t('routing.fewestOpen')}</span>
                ) : null}
              </td>
              <td>{rule.joint.length === 0 ? '—' : words.bodies(rule.joint)}</td>
              {canChange ? (
                <td className="routing-acts">
                  <button
                    type="button"
                    className="button small"
                    aria-label={t('routing.upOf', { rule: name(rule.title) })}
                    disabled={index === 0}
                    onClick={() => change(moved(rules, index, -1))}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button small"
                    aria-label={t('routing.downOf', { rule: name(rule.title) })}
                    disabled={index === rules.length - 1}
                    onClick={() => change(moved(rules, index, 1))}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="button small"
                    data-testid="rule-change"
                    aria-label={t('routing.changeOf', { body: name(rule.title) })}
                    onClick={() => setOpen(index)}
                  >
                    {t('routing.change')}
                  </button>
                  <button
                    type="button"
                    className="button small"
                    aria-label={t('routing.removeOf', { rule: name(rule.title) })}
                    onClick={() => change(rules.filter((_, at) => at !== index))}
                  >
                    {t('routing.remove')}
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pad">
        {t('routing.else', { body: words.body(plan.lastResort) })}{' '}
        {canChange ? (
          <button
            type="button"
            className="button small"
            data-testid="rule-add"
            onClick={() => setOpen(rules.length)}
          >
            {t('routing.addRule')}
          </button>
        ) : null}
      </p>
      {open === null ? null : (
        <RuleDialog
          plan={plan}
          rule={rules[open] ?? null}
          code={freeCode(rules)}
          onKeep={(rule) => {
            change(
              open < rules.length ? rules.map((each, at) => (at === open ? rule : each)) : [...rules, rule],
            );
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
