import { latchings, type RuleBook } from '../../../contract/alarmRules';
import { useTexts } from '../../../lib/text/text';
import { DelayDrawing } from '../DelayDrawing';
import { isFireRule } from '../model';
import { ChoiceField, TextField } from './fields';
import { askedOf, numberOf } from './form';
import type { PartProps } from './RuleForm';
import { ScheduleEditor } from './ScheduleEditor';
import { SuppressionEditor } from './SuppressionEditor';

/** When and how long: latching, delays, hours, and times in which nobody wants to hear of it. */
export function TuningFields({
  draft,
  change,
  wrong,
  calendar,
}: PartProps & { readonly calendar: RuleBook['calendar'] }) {
  const { t } = useTexts();
  const fire = isFireRule(draft);
  const tunable = askedOf(draft.condition).tuning;
  const on = numberOf(draft.onDelaySeconds) ?? 0;
  const off = numberOf(draft.offDelaySeconds) ?? 0;
  return (
    <fieldset className="rule-part-fields">
      <legend>{t('ruleEdit.part.times')}</legend>
      <div className="rule-fields">
        <ChoiceField
          label={t('ruleField.latching')}
          value={draft.latching}
          options={latchings.map((latching) => ({ value: latching, label: t(`rule.${latching}`) }))}
          error={wrong('latching')}
          testId="field-latching"
          onChange={(latching) => change({ latching })}
        />
        {tunable && !fire ? (
          <>
            <TextField
              label={t('ruleField.onDelaySeconds')}
              unit="s"
              number
              value={draft.onDelaySeconds}
              error={wrong('onDelaySeconds')}
              testId="field-on-delay"
              onChange={(onDelaySeconds) => change({ onDelaySeconds })}
            />
            <TextField
              label={t('ruleField.offDelaySeconds')}
              unit="s"
              number
              value={draft.offDelaySeconds}
              error={wrong('offDelaySeconds')}
              testId="field-off-delay"
              onChange={(offDelaySeconds) => change({ offDelaySeconds })}
            />
          </>
        ) : null}
      </div>
      {tunable && fire ? (
        <>
          <p className="quiet">{t('ruleEdit.fireRule')}</p>
          <FireFaults wrong={wrong} />
        </>
      ) : null}
      {tunable && !fire ? (
        <>
          {on > 0 || off > 0 ? <DelayDrawing on={on} off={off} /> : null}
          <ScheduleEditor
            schedule={draft.schedule}
            calendar={calendar}
            error={wrong('schedule')}
            onChange={(schedule) => change({ schedule })}
          />
          <SuppressionEditor
            value={draft.suppressedWhile}
            error={wrong('suppressedWhile')}
            onChange={(suppressedWhile) => change({ suppressedWhile })}
          />
        </>
      ) : null}
    </fieldset>
  );
}

/** Faults of fields that a fire rule does not offer, for a rule that came with them. */
function FireFaults({ wrong }: Pick<PartProps, 'wrong'>) {
  const fault = wrong('onDelaySeconds', 'offDelaySeconds', 'schedule', 'suppressedWhile');
  return fault === null ? null : (
    <p className="error-text" role="alert">
      {fault}
    </p>
  );
}
