import { type FormEvent, useState } from 'react';
import type { RoutingPlan, Rule } from '../../contract/routing';
import { priorities } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { codesOf } from './model';
import { OpeningInput } from './OpeningInput';
import { Ticks } from './Ticks';
import { useRoutingWords } from './words';

interface Props {
  readonly plan: RoutingPlan;
  /** Null: a new one. */
  readonly rule: Rule | null;
  readonly code: string;
  readonly onKeep: (rule: Rule) => void;
  readonly onClose: () => void;
}

const origins = ['ALARM', 'COMPLAINT', 'OPERATOR', 'PATROL', 'AGENCY'] as const;

function blank(code: string): Rule {
  return {
    id: code,
    title: { zh: '', en: '' },
    when: {
      categories: [],
      causes: [],
      remits: [],
      priorities: [],
      origins: [],
      places: [],
      time: null,
      staffed: false,
      room: false,
    },
    leads: [],
    team: null,
    joint: [],
    auto: false,
  };
}

/** One rule: what a case must be like, and who takes it then. Nothing is sent before the rules are kept as a whole. */
export function RuleDialog({ plan, rule, code, onKeep, onClose }: Props) {
  const { t, caseOrigin } = useTexts();
  const words = useRoutingWords(plan);
  const [draft, setDraft] = useState(rule ?? blank(code));
  const [tried, setTried] = useState(false);
  const { when } = draft;
  const put = (part: Partial<Rule>) => setDraft((before) => ({ ...before, ...part }));
  const ask = (part: Partial<Rule['when']>) => put({ when: { ...when, ...part } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.title.zh.trim() !== '' && draft.title.en.trim() !== '' && draft.leads.length > 0) {
      onKeep(draft);
    }
  };
  const bodies = (lead: boolean) =>
    plan.bodies
      .filter((body) => (lead ? body.mayLead : !draft.leads.includes(body.id)))
      .map(({ id }) => ({ id, text: words.body(id) }));
  return (
    <Dialog title={t('routing.rule')} onClose={onClose} testId="rule-dialog" wide>
      <form className="step-form" onSubmit={submit} noValidate>
        <div className="routing-pair">
          {(['zh', 'en'] as const).map((language) => (
            <Field
              key={language}
              label={t(`routing.titleIn.${language}`)}
              error={tried && draft.title[language].trim() === '' ? t('caseSteps.fault.required') : null}
            >
              {(ids) => (
                <input
                  {...ids}
                  maxLength={200}
                  data-testid={`rule-title-${language}`}
                  value={draft.title[language]}
                  onChange={({ target }) => put({ title: { ...draft.title, [language]: target.value } })}
                />
              )}
            </Field>
          ))}
        </div>
        <Ticks
          label={t('routing.categories')}
          options={(words.catalogue?.categories ?? []).map(({ id }) => ({ id, text: words.category(id) }))}
          ticked={when.categories}
          onChange={(ids) => ask({ categories: [...ids] })}
          testId="rule-categories"
        />
        <Ticks
          label={t('routing.priorities')}
          options={priorities.map((id) => ({ id, text: t(`priority.${id}.word`) }))}
          ticked={when.priorities}
          onChange={(ids) => ask({ priorities: [...ids] })}
        />
        <Ticks
          label={t('routing.origins')}
          options={origins.map((id) => ({ id, text: caseOrigin(id) }))}
          ticked={when.origins}
          onChange={(ids) => ask({ origins: [...ids] })}
        />
        <Field label={t('routing.places')} hint={t('routing.placesHint')}>
          {(ids) => (
            <input
              {...ids}
              data-testid="rule-places"
              defaultValue={when.places.join(' ')}
              onChange={({ target }) => ask({ places: [...codesOf(target.value)] })}
            />
          )}
        </Field>
        {when.time === null ? (
          <p>
            {t('routing.anyHour')}{' '}
            <button
              type="button"
              className="button small"
              onClick={() => ask({ time: { days: 'every-day', from: '20:00', until: '08:00' } })}
            >
              {t('routing.addHours')}
            </button>
          </p>
        ) : (
          <OpeningInput
            words={plan.dayWords}
            value={when.time}
            onChange={(time) => ask({ time })}
            onRemove={() => ask({ time: null })}
          />
        )}
        {(['staffed', 'room'] as const).map((each) => (
          <label key={each} className="case-choice">
            <input
              type="checkbox"
              checked={when[each]}
              onChange={({ target }) => ask({ [each]: target.checked })}
            />
            <span>{t(`routing.${each}`)}</span>
          </label>
        ))}
        <Ticks
          label={`${t('routing.lead')}${tried && draft.leads.length === 0 ? ` · ${t('caseSteps.fault.required')}` : ''}`}
          options={bodies(true)}
          ticked={draft.leads}
          onChange={(ids) =>
            put({ leads: [...ids], joint: draft.joint.filter((each) => !ids.includes(each)) })
          }
          testId="rule-leads"
        />
        <Ticks
          label={t('routing.joint')}
          options={bodies(false)}
          ticked={draft.joint}
          onChange={(ids) => put({ joint: [...ids] })}
        />
        <label className="case-choice">
          <input
            type="checkbox"
            checked={draft.auto}
            onChange={({ target }) => put({ auto: target.checked })}
          />
          <span>{t('routing.autoHint')}</span>
        </label>
        <FormEnd verb={t('routing.take')} onClose={onClose} testId="rule-keep" />
      </form>
    </Dialog>
  );
}
