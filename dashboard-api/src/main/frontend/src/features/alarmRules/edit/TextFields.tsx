import { useTexts } from '../../../lib/text/text';
import { CheckField, TextField } from './fields';
import type { PartProps } from './RuleForm';

/** Which rule it is, in both languages. */
export function TitleFields({ draft, change, wrong, isNew }: PartProps & { readonly isNew: boolean }) {
  const { t } = useTexts();
  return (
    <fieldset className="rule-part-fields">
      <legend>{t('ruleEdit.part.name')}</legend>
      <div className="rule-fields rule-fields-wide">
        {isNew ? (
          <TextField
            label={t('ruleField.id')}
            value={draft.id}
            hint={t('ruleEdit.idHint')}
            error={wrong('id')}
            testId="field-id"
            onChange={(id) => change({ id })}
          />
        ) : null}
        <TextField
          label={`${t('ruleField.title')} · ${t('ruleField.zh')}`}
          value={draft.titleZh}
          error={wrong('title')}
          testId="field-title-zh"
          onChange={(titleZh) => change({ titleZh })}
        />
        <TextField
          label={`${t('ruleField.title')} · ${t('ruleField.en')}`}
          value={draft.titleEn}
          testId="field-title-en"
          onChange={(titleEn) => change({ titleEn })}
        />
      </div>
      <CheckField
        label={t('ruleEdit.disable')}
        checked={draft.disabled}
        testId="field-disabled"
        onChange={(disabled) => change({ disabled })}
      />
      {wrong('disabled') === null ? null : <p className="field-error error-text">{wrong('disabled')}</p>}
    </fieldset>
  );
}

/** What to do, why it is an alarm at all, and where the figures come from. */
export function TextFields({ draft, change, wrong }: PartProps) {
  const { t } = useTexts();
  const pair = (
    label: string,
    zh: 'guidanceZh' | 'causeZh' | 'consequenceZh',
    en: 'guidanceEn' | 'causeEn' | 'consequenceEn',
    field: string,
  ) => (
    <>
      <TextField
        label={`${label} · ${t('ruleField.zh')}`}
        value={draft[zh]}
        rows={3}
        error={wrong(field)}
        onChange={(value) => change({ [zh]: value })}
      />
      <TextField
        label={`${label} · ${t('ruleField.en')}`}
        value={draft[en]}
        rows={3}
        onChange={(value) => change({ [en]: value })}
      />
    </>
  );
  return (
    <fieldset className="rule-part-fields">
      <legend>{t('ruleField.rationalisation')}</legend>
      <div className="rule-fields rule-fields-two">
        {pair(t('ruleField.guidance'), 'guidanceZh', 'guidanceEn', 'guidance')}
      </div>
      <TextField
        label={t('ruleField.source')}
        value={draft.source}
        error={wrong('source')}
        onChange={(source) => change({ source })}
      />
      <CheckField
        label={t('ruleEdit.rationalised')}
        checked={draft.rationalised}
        testId="field-rationalised"
        onChange={(rationalised) => change({ rationalised })}
      />
      {draft.rationalised ? (
        <>
          <div className="rule-fields rule-fields-two">
            {pair(t('ruleField.cause'), 'causeZh', 'causeEn', 'rationalisation.cause')}
            {pair(t('ruleEdit.ifNothing'), 'consequenceZh', 'consequenceEn', 'rationalisation.consequence')}
          </div>
          <div className="rule-fields">
            <TextField
              label={t('ruleField.respondWithinSeconds')}
              unit="s"
              number
              value={draft.respondWithinSeconds}
              error={wrong('rationalisation.respondWithinSeconds')}
              onChange={(respondWithinSeconds) => change({ respondWithinSeconds })}
            />
          </div>
          {wrong('rationalisation') === null ? null : (
            <p className="error-text" role="alert">
              {wrong('rationalisation')}
            </p>
          )}
        </>
      ) : null}
    </fieldset>
  );
}
