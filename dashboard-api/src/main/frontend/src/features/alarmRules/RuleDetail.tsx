import { useState } from 'react';
import type { BookRule, RuleBook } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { deleteRule } from './commands';
import { EffectiveFor } from './EffectiveFor';
import { isFireRule } from './model';
import { NoteDialog } from './NoteDialog';
import { OverrideTree } from './OverrideTree';
import { RuleFacts } from './RuleFacts';
import { sentenceOf } from './words';

interface Props {
  readonly book: RuleBook;
  readonly rule: BookRule;
  readonly canChange: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onOverrides: () => void;
  readonly onWhatIf: () => void;
  readonly onDeleted: () => void;
}

/** One rule as it is in force: in words, drawn, why it is there, and where it differs. */
export function RuleDetail(props: Props) {
  const { book, rule } = props;
  const texts = useTexts();
  const { t, name } = texts;
  return (
    <article className="rule-detail" data-testid="rule-detail" aria-labelledby="rule-title">
      <header className="rule-title">
        <div>
          <h2 id="rule-title">{name(rule.title)}</h2>
          <p className="quiet">
            {rule.id}
            {isFireRule(rule) ? ` · ${t('alarmRules.fireRule')}` : ''}
            {rule.tuning.disabled ? (
              <span className="tag rule-off-tag">{t('ruleWords.disabled')}</span>
            ) : null}
          </p>
        </div>
        <Acts {...props} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="rule-scroll" tabIndex={0} role="group" aria-labelledby="rule-title">
        <ul className="rule-sentences" data-testid="rule-sentences">
          {rule.levels.toReversed().map((level) => (
            <li key={level.name}>{sentenceOf(rule, level, texts)}</li>
          ))}
        </ul>
        <RuleFacts rule={rule} calendar={book.calendar} />
        <OverrideTree rule={rule} overrides={book.overrides} />
        <EffectiveFor rule={rule} version={book.version} />
      </div>
    </article>
  );
}

function Acts({ book, rule, canChange, onEdit, onCopy, onOverrides, onWhatIf, onDeleted }: Props) {
  const { t, name } = useTexts();
  const [deleting, setDeleting] = useState(false);
  const judgesDevices = !['MASS_OUTAGE', 'COMPOSITE', 'PLATFORM'].includes(rule.condition);
  return (
    <div className="rule-buttons">
      {judgesDevices ? (
        <button type="button" className="button small" data-testid="rule-what-if" onClick={onWhatIf}>
          {t('whatIf.title')}
        </button>
      ) : null}
      {canChange ? (
        <>
          {judgesDevices ? (
            <button type="button" className="button small" data-testid="rule-overrides" onClick={onOverrides}>
              {t('alarmRules.editOverrides')}
            </button>
          ) : null}
          {judgesDevices ? (
            <button type="button" className="button small" data-testid="rule-copy" onClick={onCopy}>
              {t('alarmRules.copy')}
            </button>
          ) : null}
          <button
            type="button"
            className="button small"
            data-testid="rule-delete"
            onClick={() => setDeleting(true)}
          >
            {t('alarmRules.delete')}
          </button>
          <button type="button" className="button small strong" data-testid="rule-edit" onClick={onEdit}>
            {t('alarmRules.edit')}
          </button>
        </>
      ) : null}
      {deleting ? (
        <NoteDialog
          title={t('alarmRules.deleteTitle', { name: name(rule.title) })}
          explained={t('alarmRules.deleteExplained')}
          label={t('alarmRules.delete')}
          version={book.version}
          work={(note, version) => deleteRule(rule.id, note, version)}
          onDone={onDeleted}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </div>
  );
}
