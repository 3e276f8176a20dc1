import { type FormEvent, useMemo, useState } from 'react';
import type { BookRule, RuleBook } from '../../../contract/alarmRules';
import { useTexts } from '../../../lib/text/text';
import { saveOverrides } from '../commands';
import { isFireRule, overridesOf } from '../model';
import { sameScope } from '../overrides';
import { useCheck } from '../useCheck';
import { useSaving } from '../useSaving';
import { sentenceOf } from '../words';
import { AttributeList } from './fields';
import { OverrideFields } from './OverrideFields';
import {
  isPlaced,
  newOverride,
  type OverrideDraft,
  overrideDraftOf,
  overrideOf,
  unreadableIn,
} from './overrideForm';
import { SaveBar } from './SaveBar';

interface Props {
  readonly book: RuleBook;
  readonly rule: BookRule;
  readonly version: number;
  readonly onDone: () => void;
}

/** Writes where a rule differs: for a zone, a kind, a kind in a zone, or one device. */
export function OverridesForm({ book, rule, version, onDone }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const [before] = useState(() => overridesOf(book, rule.id));
  const [drafts, setDrafts] = useState<readonly OverrideDraft[]>(() =>
    before.map((each) => overrideDraftOf(rule, each)),
  );
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const written = useMemo(() => drafts.map((draft) => overrideOf(rule, draft)), [drafts, rule]);
  const changed = useMemo(() => ({ overrides: { rule: rule.id, own: written } }), [rule.id, written]);
  const checked = useCheck(book, changed, rule.id);
  const saving = useSaving(version, onDone);
  const unread = [...new Set(drafts.flatMap(unreadableIn))];
  const unplaced = drafts.filter((draft) => !isPlaced(draft));
  const twice = written.filter(
    (each, i) => written.findIndex((other) => sameScope(each.scope, other.scope)) < i,
  );
  const hindered = unread.length > 0 || unplaced.length > 0 || twice.length > 0 || checked.faults.length > 0;
  const differs = JSON.stringify(written) === JSON.stringify(before) ? 0 : drafts.length + 1;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== '' && !hindered) {
      void saving.send((seen) => saveOverrides(rule.id, written, note.trim(), seen));
    }
  };
  const change = (key: number, facts: Partial<OverrideDraft>) =>
    setDrafts((all) => all.map((each) => (each.key === key ? { ...each, ...facts } : each)));
  return (
    <form
      className="rule-form"
      data-testid="overrides-form"
      aria-labelledby="overrides-title"
      noValidate
      onSubmit={save}
    >
      <header className="rule-title">
        <div>
          <h2 id="overrides-title">
            {t('ruleField.overrides')} · {name(rule.title)}
          </h2>
          <p className="quiet">{t('ruleEdit.overridesHint')}</p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="rule-scroll" tabIndex={0} role="group" aria-labelledby="overrides-title">
        <ul className="rule-sentences">
          {rule.levels.toReversed().map((level) => (
            <li key={level.name}>{sentenceOf(rule, level, texts)}</li>
          ))}
        </ul>
        {isFireRule(rule) ? <p className="quiet pad">{t('ruleEdit.fireOverrides')}</p> : null}
        <AttributeList />
        {drafts.map((draft) => (
          <OverrideFields
            key={draft.key}
            rule={rule}
            draft={draft}
            calendar={book.calendar}
            unplaced={tried && !isPlaced(draft)}
            twice={twice.some((each) => sameScope(each.scope, overrideOf(rule, draft).scope))}
            onChange={(facts) => change(draft.key, facts)}
            onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
          />
        ))}
        {drafts.length === 0 ? <p className="pad quiet">{t('alarmRules.noOverride')}</p> : null}
        <div className="rule-buttons pad">
          <button
            type="button"
            className="button small"
            data-testid="override-add"
            onClick={() => setDrafts((all) => [...all, newOverride(rule)])}
          >
            {t('ruleEdit.addOverride')}
          </button>
        </div>
      </div>
      <SaveBar
        note={note}
        onNote={setNote}
        noteMissing={tried && note.trim() === ''}
        checked={checked}
        unread={unread}
        differs={differs}
        dirty={differs > 0}
        hindered={hindered}
        saving={saving}
        about={rule.id}
        onCancel={onDone}
      />
    </form>
  );
}
