import type { BookRule, RuleBook } from '../../../contract/alarmRules';
import { deviceKinds } from '../../../contract/kinds';
import { priorities } from '../../../contract/rows';
import { useTexts } from '../../../lib/text/text';
import { useZones } from '../../../lib/zones';
import { levelWords, limitWords, numberWords, scopeWords, secondsWords, unitOf } from '../words';
import { ATTRIBUTES, ChoiceField, TextField } from './fields';
import { askedOf, numberOf } from './form';
import { type LevelOverrideDraft, type OverrideDraft, overrideOf } from './overrideForm';
import { ScheduleEditor } from './ScheduleEditor';
import { SuppressionEditor } from './SuppressionEditor';

interface Props {
  readonly rule: BookRule;
  readonly draft: OverrideDraft;
  readonly calendar: RuleBook['calendar'];
  readonly unplaced: boolean;
  readonly twice: boolean;
  readonly onChange: (facts: Partial<OverrideDraft>) => void;
  readonly onRemove: () => void;
}

/** One override: where it holds, and what differs there; what is left empty is inherited. */
export function OverrideFields(props: Props) {
  const { rule, draft, calendar, unplaced, twice, onChange, onRemove } = props;
  const texts = useTexts();
  const { t, language } = texts;
  const asked = askedOf(rule.condition);
  const { tuning } = rule;
  const wrong = (text: string) =>
    text.trim() !== '' && numberOf(text) === null ? t('ruleEdit.noNumber') : null;
  const inherited = (value: string) => t('ruleEdit.inherits', { value });
  const amount = (value: number) => `${numberWords(value, language)} ${unitOf(rule)}`.trim();
  return (
    <fieldset className="rule-part-fields" data-testid="override-fields">
      <legend>{scopeWords(overrideOf(rule, draft).scope, texts)}</legend>
      <Place {...props} />
      {unplaced ? (
        <p className="error-text" role="alert">
          {t('ruleEdit.placeMissing')}
        </p>
      ) : null}
      {twice ? (
        <p className="error-text" role="alert">
          {t('ruleEdit.placeTwice')}
        </p>
      ) : null}
      <div className="rule-fields">
        <ChoiceField
          label={t('ruleField.disabled')}
          value={draft.disabled}
          options={[
            { value: '' as const, label: inherited(t(tuning.disabled ? 'ruleWords.yes' : 'ruleWords.no')) },
            { value: 'yes' as const, label: t('ruleWords.yes') },
            { value: 'no' as const, label: t('ruleWords.no') },
          ]}
          testId="override-disabled"
          onChange={(disabled) => onChange({ disabled })}
        />
        {asked.hysteresis ? (
          <TextField
            label={t('ruleField.hysteresis')}
            unit={unitOf(rule)}
            number
            value={draft.hysteresis}
            placeholder={inherited(amount(rule.hysteresis))}
            error={wrong(draft.hysteresis)}
            onChange={(hysteresis) => onChange({ hysteresis })}
          />
        ) : null}
        {asked.deadband ? (
          <TextField
            label={t('ruleField.deadband')}
            unit={unitOf(rule)}
            number
            value={draft.deadband}
            placeholder={inherited(amount(tuning.deadband))}
            error={wrong(draft.deadband)}
            onChange={(deadband) => onChange({ deadband })}
          />
        ) : null}
        <TextField
          label={t('ruleField.onDelaySeconds')}
          unit="s"
          number
          value={draft.onDelaySeconds}
          placeholder={inherited(secondsWords(tuning.onDelaySeconds, texts))}
          error={wrong(draft.onDelaySeconds)}
          testId="override-on-delay"
          onChange={(onDelaySeconds) => onChange({ onDelaySeconds })}
        />
        <TextField
          label={t('ruleField.offDelaySeconds')}
          unit="s"
          number
          value={draft.offDelaySeconds}
          placeholder={inherited(secondsWords(tuning.offDelaySeconds, texts))}
          error={wrong(draft.offDelaySeconds)}
          onChange={(offDelaySeconds) => onChange({ offDelaySeconds })}
        />
      </div>
      {draft.levels.map((level) => (
        <LevelRow
          key={level.name}
          rule={rule}
          level={level}
          onChange={(facts) =>
            onChange({
              levels: draft.levels.map((each) => (each.name === level.name ? { ...each, ...facts } : each)),
            })
          }
        />
      ))}
      <ScheduleEditor
        schedule={draft.schedule}
        calendar={calendar}
        error={null}
        onChange={(schedule) => onChange({ schedule })}
      />
      <SuppressionEditor
        value={draft.suppressedWhile}
        error={null}
        onChange={(suppressedWhile) => onChange({ suppressedWhile })}
      />
      <div className="rule-level-acts">
        <TextField
          label={t('ruleEdit.overrideNote')}
          value={draft.note}
          onChange={(note) => onChange({ note })}
        />
        <button type="button" className="button small" data-testid="override-remove" onClick={onRemove}>
          {t('ruleEdit.remove')}
        </button>
      </div>
    </fieldset>
  );
}

function Place({ rule, draft, onChange }: Props) {
  const { t, word } = useTexts();
  const zones = useZones();
  const ofDevice = draft.device.trim() !== '';
  const known = draft.zone === '' || zones.some(({ code }) => code === draft.zone);
  const kinds = rule.kind === null ? deviceKinds.map((kind) => kind.toUpperCase()) : [rule.kind];
  return (
    <div className="rule-fields">
      <ChoiceField
        label={t('layer.zone')}
        value={draft.zone}
        options={[
          { value: '', label: t('ruleWords.area') },
          ...(known ? [] : [{ value: draft.zone, label: draft.zone }]),
          ...zones.map(({ code, label }) => ({ value: code, label })),
        ]}
        disabled={ofDevice}
        testId="override-zone"
        onChange={(zone) => onChange({ zone })}
      />
      <ChoiceField
        label={t('ruleField.kind')}
        value={draft.kind}
        options={[
          { value: '', label: t('alarmRules.anyKind') },
          ...kinds.map((kind) => ({ value: kind, label: word('kind', kind.toLowerCase()) })),
        ]}
        disabled={ofDevice}
        testId="override-kind"
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={t('alarmRules.deviceCode')}
        value={draft.device}
        hint={t('ruleEdit.deviceAlone')}
        testId="override-device"
        onChange={(device) => onChange({ device })}
      />
    </div>
  );
}

interface LevelRowProps {
  readonly rule: BookRule;
  readonly level: LevelOverrideDraft;
  readonly onChange: (facts: Partial<LevelOverrideDraft>) => void;
}

function LevelRow({ rule, level, onChange }: LevelRowProps) {
  const texts = useTexts();
  const { t, word } = texts;
  const asked = askedOf(rule.condition);
  const base = rule.levels.find(({ name }) => name === level.name);
  const inherited = (value: string) => t('ruleEdit.inherits', { value });
  return (
    <div className="rule-fields rule-level-override" role="group" aria-label={levelWords(level, texts)}>
      <span className="rule-level-name">{levelWords(level, texts)}</span>
      {asked.threshold ? (
        <TextField
          label={t('ruleField.threshold')}
          number
          value={level.threshold}
          placeholder={base === undefined ? '' : inherited(limitWords(rule, base, texts))}
          error={
            level.threshold.trim() !== '' && numberOf(level.threshold) === null
              ? t('ruleEdit.noNumber')
              : null
          }
          testId="override-threshold"
          onChange={(threshold) => onChange({ threshold })}
        />
      ) : null}
      {asked.attribute ? (
        <TextField
          label={t('ruleField.ofAttribute')}
          value={level.ofAttribute}
          list={ATTRIBUTES}
          hint={t('ruleEdit.attributeNone')}
          placeholder={inherited(
            base?.ofAttribute == null ? t('ruleWords.none') : word('ruleAttribute', base.ofAttribute),
          )}
          onChange={(ofAttribute) => onChange({ ofAttribute })}
        />
      ) : null}
      <ChoiceField
        label={t('ruleField.priority')}
        value={level.priority}
        options={[
          {
            value: '' as const,
            label: base === undefined ? '–' : inherited(t(`priority.${base.priority}.word`)),
          },
          ...priorities.map((each) => ({ value: each, label: t(`priority.${each}.word`) })),
        ]}
        onChange={(priority) => onChange({ priority })}
      />
    </div>
  );
}
