import { type FormEvent, useState } from 'react';
import type { BookRule, RuleCondition } from '../../../contract/alarmRules';
import { useTexts } from '../../../lib/text/text';
import { Dialog } from '../../../ui/Dialog';
import { FormEnd } from '../../../ui/FormEnd';
import { ChoiceField } from './fields';
import { choosable, emptyRule, kindsFor } from './form';

interface Props {
  readonly taken: ReadonlySet<string>;
  readonly onBegin: (rule: BookRule) => void;
  readonly onClose: () => void;
}

/** Asks what a new rule is to look at: everything else is written in the form. */
export function NewRuleDialog({ taken, onBegin, onClose }: Props) {
  const { t, word } = useTexts();
  const [condition, setCondition] = useState<RuleCondition>('LEVEL');
  const [kind, setKind] = useState('hydrant');
  const kinds = kindsFor(condition);
  const chosen = kinds.includes(kind === '' ? null : kind) ? kind : (kinds[0] ?? '');
  const begin = (event: FormEvent) => {
    event.preventDefault();
    onBegin(emptyRule(condition, chosen === '' ? null : chosen, taken));
  };
  return (
    <Dialog title={t('newRule.title')} onClose={onClose} testId="new-rule-dialog">
      <form className="wish-form" onSubmit={begin}>
        <ChoiceField
          label={t('ruleField.condition')}
          value={condition}
          options={choosable.map((each) => ({ value: each, label: t(`ruleEdit.condition.${each}`) }))}
          testId="new-rule-condition"
          onChange={setCondition}
        />
        <ChoiceField
          label={t('ruleField.kind')}
          value={chosen}
          options={kinds.map((each) => ({
            value: each ?? '',
            label: each === null ? t('alarmRules.group.every') : word('kind', each),
          }))}
          hint={t('newRule.kindHint')}
          testId="new-rule-kind"
          onChange={setKind}
        />
        <FormEnd verb={t('newRule.begin')} onClose={onClose} testId="new-rule-begin" />
      </form>
    </Dialog>
  );
}
