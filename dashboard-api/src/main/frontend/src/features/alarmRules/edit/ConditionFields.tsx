import { deviceStates, metricsOf, platformMetrics } from '../../../contract/kindMetrics';
import { deviceKinds } from '../../../contract/kinds';
import { metricFacts } from '../../../contract/metrics';
import { useTexts } from '../../../lib/text/text';
import { kindKey } from '../words';
import { ATTRIBUTES, ChoiceField, SeveralField, TextField } from './fields';
import { askedOf, choosable, type RuleDraft, refitted } from './form';
import type { PartProps } from './RuleForm';

const metricsFor = ({ condition, kind }: Pick<RuleDraft, 'condition' | 'kind'>) =>
  condition === 'PLATFORM' ? platformMetrics : metricsOf(kindKey(kind));

/** What a rule looks at. */
export function ConditionFields({ draft, change, wrong }: PartProps) {
  const { t, word } = useTexts();
  const asked = askedOf(draft.condition);
  const metrics = metricsFor(draft);
  const fixed = !choosable.includes(draft.condition);
  const unit = metricFacts(draft.metric).unit;
  const refit = (facts: Partial<RuleDraft>) => {
    const next = { ...draft, ...facts };
    change(refitted(next, metricsFor(next)));
  };
  return (
    <fieldset className="rule-part-fields">
      <legend>{t('ruleField.condition')}</legend>
      <div className="rule-fields">
        <ChoiceField
          label={t('ruleField.condition')}
          value={draft.condition}
          options={(fixed ? [draft.condition] : choosable).map((condition) => ({
            value: condition,
            label: t(`ruleEdit.condition.${condition}`),
          }))}
          disabled={fixed}
          error={wrong('condition')}
          testId="field-condition"
          onChange={(condition) => refit({ condition })}
        />
        {asked.kind ? (
          <ChoiceField
            label={t('ruleField.kind')}
            value={draft.kind}
            options={[
              { value: '', label: t('alarmRules.group.every') },
              ...deviceKinds.map((kind) => ({ value: kind.toUpperCase(), label: word('kind', kind) })),
            ]}
            error={wrong('kind')}
            testId="field-kind"
            onChange={(kind) => refit({ kind })}
          />
        ) : null}
        {asked.metric ? (
          <ChoiceField
            label={t('ruleField.metric')}
            value={draft.metric}
            options={[
              ...(metrics.includes(draft.metric as never)
                ? []
                : [{ value: draft.metric, label: draft.metric === '' ? t('cases.choose') : draft.metric }]),
              ...metrics.map((metric) => ({
                value: metric,
                label:
                  `${word(draft.condition === 'PLATFORM' ? 'platformMetric' : 'metric', metric)} ${metricFacts(metric).unit}`.trim(),
              })),
            ]}
            error={wrong('metric')}
            testId="field-metric"
            onChange={(metric) => change({ metric })}
          />
        ) : null}
        {asked.direction.length > 0 ? (
          <ChoiceField
            label={t('ruleField.direction')}
            value={draft.direction}
            options={asked.direction.map((direction) => ({
              value: direction,
              label: t(
                draft.condition === 'RATE' || draft.condition === 'DEVIATION'
                  ? `ruleEdit.${draft.condition}.${direction}`
                  : `ruleEdit.side.${direction as 'LOW'}`,
              ),
            }))}
            error={wrong('direction')}
            testId="field-direction"
            onChange={(direction) => change({ direction })}
          />
        ) : null}
        {asked.reference ? (
          <TextField
            label={t('ruleField.reference')}
            value={draft.reference}
            list={ATTRIBUTES}
            hint={t('ruleEdit.referenceHint')}
            error={wrong('reference')}
            onChange={(reference) => change({ reference })}
          />
        ) : null}
        {asked.window && !(asked.reference && draft.reference.trim() !== '') ? (
          <TextField
            label={t('ruleField.windowSeconds')}
            unit="s"
            number
            value={draft.windowSeconds}
            error={wrong('windowSeconds')}
            testId="field-window"
            onChange={(windowSeconds) => change({ windowSeconds })}
          />
        ) : null}
        {asked.hysteresis ? (
          <TextField
            label={t('ruleField.hysteresis')}
            unit={draft.condition === 'COUNT' ? '' : unit}
            number
            value={draft.hysteresis}
            hint={t('ruleEdit.hysteresisHint')}
            error={wrong('hysteresis')}
            testId="field-hysteresis"
            onChange={(hysteresis) => change({ hysteresis })}
          />
        ) : null}
        {asked.deadband ? (
          <TextField
            label={t('ruleField.deadband')}
            unit={unit}
            number
            value={draft.deadband}
            hint={t('ruleEdit.deadbandHint')}
            error={wrong('deadband')}
            testId="field-deadband"
            onChange={(deadband) => change({ deadband })}
          />
        ) : null}
        <TextField
          label={t('ruleField.withAttribute')}
          value={draft.withAttribute}
          list={ATTRIBUTES}
          error={wrong('withAttribute')}
          onChange={(withAttribute) => change({ withAttribute })}
        />
        <TextField
          label={t('ruleField.withoutAttribute')}
          value={draft.withoutAttribute}
          list={ATTRIBUTES}
          error={wrong('withoutAttribute')}
          onChange={(withoutAttribute) => change({ withoutAttribute })}
        />
      </div>
      {asked.counted ? (
        <TextField
          label={t('ruleField.counted')}
          value={draft.counted}
          rows={2}
          hint={t('ruleEdit.countedHint')}
          error={wrong('counted')}
          onChange={(counted) => change({ counted })}
        />
      ) : null}
      {asked.states && !(asked.counted && draft.counted.trim() !== '') ? (
        <SeveralField
          label={t('ruleField.states')}
          options={deviceStates.map((state) => ({ value: state, label: word('deviceState', state) }))}
          value={draft.states}
          error={wrong('states')}
          onChange={(states) => change({ states })}
        />
      ) : null}
      {asked.clearing ? (
        <SeveralField
          label={t('ruleField.clearingStates')}
          options={deviceStates.map((state) => ({ value: state, label: word('deviceState', state) }))}
          value={draft.clearingStates}
          error={wrong('clearingStates')}
          onChange={(clearingStates) => change({ clearingStates })}
        />
      ) : null}
      {asked.expression || asked.counted ? <Vocabulary kind={draft.kind} /> : null}
    </fieldset>
  );
}

/** What an expression may name. */
function Vocabulary({ kind }: { readonly kind: string }) {
  const { t, word } = useTexts();
  const metrics = metricsOf(kindKey(kind));
  return (
    <div className="rule-vocabulary" data-testid="rule-vocabulary">
      <p className="quiet">{t('ruleEdit.vocabulary')}</p>
      <dl className="facts">
        <dt>{t('ruleEdit.metrics')}</dt>
        <dd>
          {metrics.length === 0 ? t('ruleWords.none') : null}
          {metrics.map((metric) => (
            <span key={metric} className="rule-variable">
              <code>{metric}</code> {word('metric', metric)} {metricFacts(metric).unit}
            </span>
          ))}
        </dd>
        <dt>{t('ruleEdit.attributes')}</dt>
        <dd>
          <code>attributes["static_pressure"]</code> · <code>"capacity" in attributes</code>
        </dd>
        <dt>{t('ruleEdit.state')}</dt>
        <dd>
          <code>state == "fault"</code>
        </dd>
      </dl>
    </div>
  );
}
