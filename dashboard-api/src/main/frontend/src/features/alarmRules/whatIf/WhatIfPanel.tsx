import { type ReactNode, useState } from 'react';
import type { BookRule, RuleOverride } from '../../../contract/alarmRules';
import type { WhatIfRun } from '../../../contract/whatIf';
import { serverClock } from '../../../lib/clock';
import { age, count } from '../../../lib/format';
import { useWatch } from '../../../lib/site';
import { fromInput, toInput } from '../../../lib/siteTime';
import { useTexts } from '../../../lib/text/text';
import { Segments } from '../../../ui/Segments';
import { sentenceOf } from '../words';
import { boundsOf, type Period, periods, progressOf } from './model';
import { useWhatIf } from './useWhatIf';
import { WhatIfResultView } from './WhatIfResult';
import './whatIf.css';

interface Props {
  readonly rule: BookRule;
  readonly overrides: readonly RuleOverride[];
  readonly onBack: () => void;
  /** The way from here to publish, where the rule is being written. */
  readonly children?: ReactNode;
}

const DAY = 86_400_000;

/** Runs a rule over stored readings, before it is published. */
export function WhatIfPanel({ rule, overrides, onBack, children }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const { site } = useWatch();
  const [period, setPeriod] = useState<Period>('day');
  const [from, setFrom] = useState(() => toInput(serverClock.now() - DAY, site.timeZone));
  const [to, setTo] = useState(() => toInput(serverClock.now(), site.timeZone));
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const trial = useWhatIf();
  const begin = () => {
    const own = { from: fromInput(from, site.timeZone), to: fromInput(to, site.timeZone) };
    const bounds = boundsOf(period, own, serverClock.now());
    setWrong(bounds === null);
    if (bounds !== null) {
      setAsked(bounds);
      void trial.start({ rule, overrides, ...bounds });
    }
  };
  return (
    <section className="what-if" data-testid="what-if" aria-labelledby="what-if-title">
      <header className="rule-title">
        <div>
          <h2 id="what-if-title">
            {t('whatIf.title')} · {name(rule.title)}
          </h2>
          <p className="quiet">{t('whatIf.explained')}</p>
        </div>
        <button type="button" className="button small" data-testid="what-if-back" onClick={onBack}>
          {t('whatIf.back')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="rule-scroll" tabIndex={0} role="group" aria-labelledby="what-if-title">
        <ul className="rule-sentences">
          {rule.levels.toReversed().map((level) => (
            <li key={level.name}>{sentenceOf(rule, level, texts)}</li>
          ))}
          {rule.tuning.disabled ? <li>{t('ruleWords.disabled')}</li> : null}
        </ul>
        <div className="what-if-wish">
          <Segments
            label={t('whatIf.period')}
            choices={periods}
            chosen={period}
            onChoose={setPeriod}
            textOf={(each) => t(`whatIf.${each}`)}
            testId="what-if"
          />
          {period === 'own' ? (
            <span className="rule-inline">
              <input
                type="datetime-local"
                value={from}
                aria-label={t('whatIf.from')}
                data-testid="what-if-from"
                onChange={({ target }) => setFrom(target.value)}
              />
              –
              <input
                type="datetime-local"
                value={to}
                aria-label={t('whatIf.to')}
                data-testid="what-if-to"
                onChange={({ target }) => setTo(target.value)}
              />
            </span>
          ) : null}
          <button
            type="button"
            className="button strong"
            data-testid="what-if-start"
            disabled={trial.busy}
            onClick={begin}
          >
            {t('whatIf.start')}
          </button>
          {wrong ? (
            <span className="error-text" role="alert">
              {t('whatIf.noPeriod')}
            </span>
          ) : null}
        </div>
        <Progress run={trial.run} busy={trial.busy} onCancel={() => void trial.cancel()} />
        {trial.refusal === null ? null : (
          <p className="pad error-text" role="alert" data-testid="what-if-refusal">
            {trial.refusal}
          </p>
        )}
        {trial.run?.result == null || asked === null ? null : (
          <WhatIfResultView result={trial.run.result} rule={rule} from={asked.from} to={asked.to} />
        )}
      </div>
      {children}
    </section>
  );
}

interface ProgressProps {
  readonly run: WhatIfRun | undefined;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** How far a run has come; its place is kept, so that nothing jumps when it begins or ends. */
function Progress({ run, busy, onCancel }: ProgressProps) {
  const { t, language, name } = useTexts();
  const share = run === undefined ? null : progressOf(run);
  const facts =
    run === undefined
      ? ''
      : t('whatIf.counted', {
          done: count(run.done ?? 0, language),
          readings: count(run.readings ?? 0, language),
          devicesDone: count(run.devicesDone ?? 0, language),
          devices: count(run.devices ?? 0, language),
        });
  const state =
    run === undefined ? (busy ? t('whatIf.starting') : t('whatIf.idle')) : t(`whatIf.state.${run.state}`);
  return (
    <div className="what-if-progress" data-testid="what-if-progress" data-state={run?.state}>
      <progress
        aria-label={t('whatIf.progress')}
        max={1}
        value={busy && share === null ? undefined : (share ?? 0)}
      />
      <span role="status">
        <b>{state}</b> {facts}
        {run?.state === 'RUNNING' && run.etaSeconds !== null
          ? ` · ${t('whatIf.left', { time: age(run.etaSeconds * 1000, t) })}`
          : ''}
        {run?.state === 'FAILED' && run.failure !== null ? (
          <span className="error-text"> {name(run.failure)}</span>
        ) : null}
      </span>
      <button
        type="button"
        className="button small"
        data-testid="what-if-cancel"
        disabled={run?.state !== 'RUNNING'}
        onClick={onCancel}
      >
        {t('whatIf.cancel')}
      </button>
    </div>
  );
}
