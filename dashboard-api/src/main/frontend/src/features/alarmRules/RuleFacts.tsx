import type { BookRule, RuleBook } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { BandDrawing } from './BandDrawing';
import { DelayDrawing } from './DelayDrawing';
import { scalesOf } from './drawing';
import { MatrixView } from './MatrixView';
import { SeasonStrip, WeekStrip } from './WeekStrip';
import {
  conditionWords,
  kindKey,
  levelWords,
  metricWords,
  numberWords,
  scheduleWords,
  secondsWords,
  suppressionWords,
  unitOf,
} from './words';

interface Props {
  readonly rule: BookRule;
  readonly calendar: RuleBook['calendar'];
}

/** A rule drawn and told part by part. */
export function RuleFacts({ rule, calendar }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { tuning } = rule;
  const scales = scalesOf(rule);
  return (
    <>
      {scales.length === 0 ? null : (
        <section className="rule-section">
          <h3>{t('alarmRules.bands')}</h3>
          {scales.map((scale) => (
            <BandDrawing key={scale.attribute ?? ''} rule={rule} scale={scale} />
          ))}
        </section>
      )}
      <section className="rule-section">
        <h3>{t('ruleField.levels')}</h3>
        <Levels rule={rule} />
      </section>
      <section className="rule-section">
        <h3>{t('alarmRules.how')}</h3>
        <Tuning rule={rule} />
        {tuning.onDelaySeconds > 0 || tuning.offDelaySeconds > 0 ? (
          <DelayDrawing on={tuning.onDelaySeconds} off={tuning.offDelaySeconds} />
        ) : null}
      </section>
      {tuning.schedule === null ? null : (
        <section className="rule-section">
          <h3>{t('ruleField.schedule')}</h3>
          <p>{scheduleWords(tuning.schedule, texts)}</p>
          <WeekStrip schedule={tuning.schedule} calendar={calendar} />
        </section>
      )}
      {tuning.suppressedWhile === null ? null : (
        <section className="rule-section">
          <h3>{t('ruleField.suppressedWhile')}</h3>
          <p>{suppressionWords(tuning.suppressedWhile, texts)}</p>
          <SeasonStrip from={tuning.suppressedWhile.seasonFrom} to={tuning.suppressedWhile.seasonTo} />
        </section>
      )}
      <section className="rule-section">
        <h3>{t('ruleField.rationalisation')}</h3>
        <Why rule={rule} />
      </section>
    </>
  );
}

function Levels({ rule }: { readonly rule: BookRule }) {
  const texts = useTexts();
  const { t } = texts;
  const graded = rule.levels.some(({ consequence }) => consequence !== null);
  return (
    <div className="rule-levels-part">
      <table className="rule-table" data-testid="rule-levels-table">
        <thead>
          <tr>
            <th scope="col">{t('ruleField.priority')}</th>
            <th scope="col">{t('ruleField.name')}</th>
            <th scope="col">{t('ruleField.condition')}</th>
            <th scope="col">{t('alarmRules.grades')}</th>
          </tr>
        </thead>
        <tbody>
          {rule.levels.toReversed().map((level) => (
            <tr key={level.name}>
              <td className="rule-priority">
                <Mark priority={level.priority} size={16} silent /> {t(`priority.${level.priority}.word`)}
              </td>
              <td>{levelWords(level, texts)}</td>
              <td>{conditionWords(rule, level, texts)}</td>
              <td>
                {level.consequence === null || level.urgency === null
                  ? t('alarmRules.notGraded')
                  : `${t(`consequence.${level.consequence}`)} × ${t(`urgency.${level.urgency}`)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {graded ? <MatrixView levels={rule.levels} /> : null}
    </div>
  );
}

function Tuning({ rule }: { readonly rule: BookRule }) {
  const texts = useTexts();
  const { t, word, language } = texts;
  const { tuning } = rule;
  const states = (codes: readonly string[]) =>
    codes.map((code) => word('deviceState', code)).join(t('ruleWords.or'));
  const amount = (value: number) => `${numberWords(value, language)} ${unitOf(rule)}`.trim();
  const facts: [string, string][] = [
    [
      t('ruleField.kind'),
      rule.kind === null ? t('alarmRules.group.every') : word('kind', kindKey(rule.kind)),
    ],
    [
      t('ruleField.condition'),
      `${t(`ruleEdit.condition.${rule.condition}`)}${rule.metric === null ? '' : ` · ${metricWords(rule, texts)}`}`,
    ],
  ];
  const add = (when: boolean, label: string, value: string) => when && facts.push([label, value]);
  add(
    rule.withAttribute !== null,
    t('ruleField.withAttribute'),
    word('ruleAttribute', rule.withAttribute ?? ''),
  );
  add(
    rule.withoutAttribute !== null,
    t('ruleField.withoutAttribute'),
    word('ruleAttribute', rule.withoutAttribute ?? ''),
  );
  add(rule.hysteresis > 0, t('ruleField.hysteresis'), amount(rule.hysteresis));
  add(tuning.deadband > 0, t('ruleField.deadband'), amount(tuning.deadband));
  add(tuning.windowSeconds > 0, t('ruleField.windowSeconds'), secondsWords(tuning.windowSeconds, texts));
  add(rule.states.length > 0, t('ruleField.states'), states(rule.states));
  add(rule.clearingStates.length > 0, t('ruleField.clearingStates'), states(rule.clearingStates));
  add(tuning.onDelaySeconds > 0, t('ruleField.onDelaySeconds'), secondsWords(tuning.onDelaySeconds, texts));
  add(
    tuning.offDelaySeconds > 0,
    t('ruleField.offDelaySeconds'),
    secondsWords(tuning.offDelaySeconds, texts),
  );
  add(true, t('ruleField.latching'), t(`rule.${rule.latching}`));
  return (
    <dl className="facts rule-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Why({ rule }: { readonly rule: BookRule }) {
  const texts = useTexts();
  const { t, name } = texts;
  const why = rule.rationalisation;
  return (
    <dl className="facts">
      {why === null ? (
        <>
          <dt>{t('ruleField.cause')}</dt>
          <dd className="quiet">{t('alarmRules.notRationalised')}</dd>
        </>
      ) : (
        <>
          <dt>{t('ruleField.cause')}</dt>
          <dd>{name(why.cause)}</dd>
          <dt>{t('ruleField.consequence')}</dt>
          <dd>{name(why.consequence)}</dd>
          <dt>{t('ruleField.respondWithinSeconds')}</dt>
          <dd>{secondsWords(why.respondWithinSeconds, texts)}</dd>
        </>
      )}
      <dt>{t('ruleField.guidance')}</dt>
      <dd className="rule-steps">{name(rule.guidance)}</dd>
      <dt>{t('ruleField.source')}</dt>
      <dd>{rule.source}</dd>
    </dl>
  );
}
