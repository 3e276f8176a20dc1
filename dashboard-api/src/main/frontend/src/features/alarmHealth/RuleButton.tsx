import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PublishedRule } from '../../contract/alarmHealth';
import type { RuleCondition } from '../../contract/alarmRules';
import { shownUnit } from '../../contract/metrics';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Mark } from '../../ui/Mark';
import { Moment } from '../../ui/Times';
import { ruleInForce } from './commands';

interface Props {
  readonly id: string;
  readonly title: string;
}

/** Leads to a rule: shows it as it is in force. */
export function RuleButton({ id, title }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button small"
        data-testid="rule-button"
        aria-label={t('alarmHealth.ruleOf', { name: title })}
        onClick={() => setOpen(true)}
      >
        {t('alarmHealth.rule')}
      </button>
      {open ? <RuleDialog id={id} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RuleDialog({ id, title, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTexts();
  const rule = useQuery({
    queryKey: ['alarm-rule', id],
    queryFn: ({ signal }) => ruleInForce(id, signal),
  });
  const gone = (rule.error as { status?: number } | null)?.status === 404;
  return (
    <Dialog title={`${t('rule.title')} · ${title}`} onClose={onClose} testId="rule-dialog">
      {rule.data === undefined ? null : <RuleFacts rule={rule.data} />}
      {rule.isPending ? <p className="quiet">{t('app.loading')}</p> : null}
      {rule.isError ? (
        <p className="error-text">{gone ? t('rule.gone') : refusalText(rule.error, t)}</p>
      ) : null}
      <div className="dialog-actions">
        <Link
          href={`/alarm-rules?rule=${encodeURIComponent(id)}`}
          className="button rule-page-link"
          data-testid="rule-page-link"
        >
          {t('alarmRules.open')}
        </Link>
        <button type="button" className="button" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
    </Dialog>
  );
}

function RuleFacts({ rule }: { readonly rule: PublishedRule }) {
  const { t, name, word } = useTexts();
  const condition = rule.condition as RuleCondition;
  const latching = rule.latching as 'NONE';
  const states = (codes: readonly string[]) => codes.map((code) => word('deviceState', code)).join('、');
  return (
    <>
      <section>
        <h3>{t('rule.guidance')}</h3>
        <p className="rule-guidance">{name(rule.guidance)}</p>
      </section>
      <section>
        <h3>{t('rule.levels')}</h3>
        <ul className="rule-levels" data-testid="rule-levels">
          {[...rule.levels].reverse().map((level) => (
            <li key={level.name}>
              <Mark priority={level.priority} size={16} />
              <span className="quiet">{level.name}</span>
              <Threshold rule={rule} level={level} />
            </li>
          ))}
        </ul>
      </section>
      <dl className="facts">
        <dt>{t('rule.kind')}</dt>
        <dd>{rule.kind === null ? t('rule.everyKind') : word('kind', rule.kind)}</dd>
        <dt>{t('rule.condition')}</dt>
        <dd>
          {t(`ruleEdit.condition.${condition}`)}
          {rule.metric === null ? '' : ` · ${word('metric', rule.metric)}`}
        </dd>
        {rule.hysteresis > 0 ? (
          <>
            <dt>{t('rule.hysteresis')}</dt>
            <dd>
              {rule.hysteresis} {shownUnit(rule.unit)}
            </dd>
          </>
        ) : null}
        {rule.states.length === 0 ? null : (
          <>
            <dt>{t('rule.states')}</dt>
            <dd>{states(rule.states)}</dd>
            <dt>{t('rule.clearing')}</dt>
            <dd>{states(rule.clearingStates)}</dd>
          </>
        )}
        <dt>{t('rule.latching')}</dt>
        <dd>{t(`rule.${latching}`)}</dd>
        <dt>{t('rule.source')}</dt>
        <dd>{rule.source}</dd>
        <dt>{t('rule.version')}</dt>
        <dd>{rule.version}</dd>
        <dt>{t('rule.since')}</dt>
        <dd>
          <Moment at={rule.publishedAt} />
        </dd>
      </dl>
    </>
  );
}

interface ThresholdProps {
  readonly rule: PublishedRule;
  readonly level: PublishedRule['levels'][number];
}

/** When a level is reached, in words. */
function Threshold({ rule, level }: ThresholdProps) {
  const { t } = useTexts();
  const { threshold, ofAttribute, inclusive, codes, expression } = level;
  if (expression !== null) {
    return <code>{expression}</code>;
  }
  if (threshold === null) {
    return (
      <span>{codes.length === 0 ? t('rule.anyCode') : t('rule.codes', { codes: codes.join(', ') })}</span>
    );
  }
  if (rule.condition === 'MASS_OUTAGE') {
    return <span>{t('rule.ofZone', { value: threshold })}</span>;
  }
  if (rule.condition === 'NO_DATA') {
    return (
      <span>{t(ofAttribute === null ? 'rule.ofSeconds' : 'rule.ofInterval', { value: threshold })}</span>
    );
  }
  const value =
    ofAttribute === null
      ? `${threshold} ${shownUnit(rule.unit)}`.trim()
      : t('rule.ofAttribute', { value: threshold, attribute: ofAttribute });
  const low = rule.direction === 'LOW';
  return (
    <span>
      {t(low ? (inclusive ? 'rule.atMost' : 'rule.below') : inclusive ? 'rule.atLeast' : 'rule.above', {
        value,
      })}
    </span>
  );
}
