import { type BookRule, consequences, urgencies } from '../../../contract/alarmRules';
import { metricFacts } from '../../../contract/metrics';
import { priorities } from '../../../contract/rows';
import { useTexts } from '../../../lib/text/text';
import { BandDrawing } from '../BandDrawing';
import { scalesOf } from '../drawing';
import { MatrixView } from '../MatrixView';
import { priorityOf } from '../model';
import { levelWords } from '../words';
import { ATTRIBUTES, CheckField, ChoiceField, TextField } from './fields';
import { askedOf, type LevelDraft, moved, withLevel } from './form';
import type { PartProps } from './RuleForm';

/** The levels of a rule, from the least to the most urgent, and how they lie on the scale. */
export function LevelFields({ draft, change, wrong, written }: PartProps & { readonly written: BookRule }) {
  const { t } = useTexts();
  return (
    <fieldset className="rule-part-fields">
      <legend>{t('ruleEdit.part.levels')}</legend>
      {scalesOf(written).map((scale) => (
        <BandDrawing key={scale.attribute ?? ''} rule={written} scale={scale} />
      ))}
      {draft.levels.map((level, i) => (
        <LevelPart
          key={level.key}
          draft={draft}
          level={level}
          first={i === 0}
          last={i === draft.levels.length - 1}
          change={change}
          wrong={wrong}
        />
      ))}
      {draft.levels.length === 0 && wrong('levels') !== null ? (
        <p className="error-text" role="alert">
          {wrong('levels')}
        </p>
      ) : null}
      <div className="rule-buttons">
        <button
          type="button"
          className="button small"
          data-testid="level-add"
          onClick={() => change(withLevel(draft))}
        >
          {t('ruleEdit.addLevel')}
        </button>
      </div>
      {written.levels.some(({ consequence }) => consequence !== null) ? (
        <MatrixView levels={written.levels} />
      ) : null}
    </fieldset>
  );
}

interface LevelProps extends PartProps {
  readonly level: LevelDraft;
  readonly first: boolean;
  readonly last: boolean;
}

function LevelPart({ draft, level, first, last, change, wrong }: LevelProps) {
  const texts = useTexts();
  const { t } = texts;
  const asked = askedOf(draft.condition);
  const path = `levels.${level.name}`;
  const set = (facts: Partial<LevelDraft>) =>
    change({ levels: draft.levels.map((each) => (each.key === level.key ? { ...each, ...facts } : each)) });
  const graded = level.consequence !== '' && level.urgency !== '';
  const priority =
    level.consequence !== '' && level.urgency !== ''
      ? priorityOf(level.consequence, level.urgency)
      : level.priority;
  const interval = draft.condition === 'NO_DATA';
  const unit = interval
    ? level.ofAttribute === ''
      ? 's'
      : '×'
    : draft.condition === 'MASS_OUTAGE'
      ? '%'
      : level.ofAttribute === '' && draft.condition !== 'COUNT'
        ? metricFacts(draft.metric).unit
        : level.ofAttribute === ''
          ? ''
          : '×';
  const fault = wrong(path, `${path}.threshold`, `${path}.expression`, `${path}.codes`);
  return (
    <div className="rule-level" data-testid="level-fields" role="group" aria-label={levelWords(level, texts)}>
      <div className="rule-fields">
        <TextField
          label={t('ruleField.name')}
          value={level.name}
          testId="level-name"
          onChange={(name) => set({ name })}
        />
        {asked.threshold ? (
          <TextField
            label={t(level.ofAttribute === '' ? 'ruleField.threshold' : 'ruleEdit.factor')}
            unit={unit}
            number
            value={level.threshold}
            error={fault}
            testId="level-threshold"
            onChange={(threshold) => set({ threshold })}
          />
        ) : null}
        {asked.attribute ? (
          <TextField
            label={t('ruleField.ofAttribute')}
            value={level.ofAttribute}
            list={ATTRIBUTES}
            placeholder={t('ruleWords.none')}
            onChange={(ofAttribute) => set({ ofAttribute: ofAttribute.trim() })}
          />
        ) : null}
        {asked.codes ? (
          <TextField
            label={t('ruleField.codes')}
            value={level.codes}
            hint={t('ruleEdit.codesHint')}
            error={fault}
            onChange={(codes) => set({ codes })}
          />
        ) : null}
        <ChoiceField
          label={t('ruleField.consequence')}
          value={level.consequence}
          options={[
            { value: '', label: t('alarmRules.notGraded') },
            ...consequences.map((each) => ({ value: each, label: t(`consequence.${each}`) })),
          ]}
          testId="level-consequence"
          onChange={(consequence) => set({ consequence })}
        />
        <ChoiceField
          label={t('ruleField.urgency')}
          value={level.urgency}
          options={[
            { value: '', label: t('alarmRules.notGraded') },
            ...urgencies.map((each) => ({ value: each, label: t(`urgency.${each}`) })),
          ]}
          testId="level-urgency"
          onChange={(urgency) => set({ urgency })}
        />
        <ChoiceField
          label={t('ruleField.priority')}
          value={priority}
          options={priorities.map((each) => ({ value: each, label: t(`priority.${each}.word`) }))}
          disabled={graded}
          error={wrong(`${path}.priority`, `${path}.consequence`, `${path}.urgency`)}
          testId="level-priority"
          onChange={(chosen) => set({ priority: chosen })}
        />
      </div>
      {asked.expression ? (
        <TextField
          label={t('ruleField.expression')}
          value={level.expression}
          rows={2}
          error={fault}
          testId="level-expression"
          onChange={(expression) => set({ expression })}
        />
      ) : null}
      <div className="rule-level-acts">
        {asked.threshold ? (
          <CheckField
            label={t('ruleField.inclusive')}
            checked={level.inclusive}
            onChange={(inclusive) => set({ inclusive })}
          />
        ) : null}
        <div className="rule-buttons">
          <button
            type="button"
            className="button small"
            disabled={first}
            onClick={() => change(moved(draft, level.key, -1))}
          >
            {t('ruleEdit.lighter')}
          </button>
          <button
            type="button"
            className="button small"
            disabled={last}
            data-testid="level-heavier"
            onClick={() => change(moved(draft, level.key, 1))}
          >
            {t('ruleEdit.heavier')}
          </button>
          <button
            type="button"
            className="button small"
            data-testid="level-remove"
            onClick={() => change({ levels: draft.levels.filter(({ key }) => key !== level.key) })}
          >
            {t('ruleEdit.remove')}
          </button>
        </div>
      </div>
    </div>
  );
}
