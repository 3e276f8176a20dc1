import type { Actor, AlarmHealthReport } from '../../contract/alarmHealth';
import { shortId } from '../../contract/ids';
import { age } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { badActors } from './model';
import { RuleButton } from './RuleButton';
import { useFigures } from './useFigures';

/** The alarms that make trouble, each with the way to its rule. */
export function BadActors({ report }: { readonly report: AlarmHealthReport }) {
  const { t } = useTexts();
  const groups = badActors(report);
  return (
    <Panel title={t('alarmHealth.bad')} testId="bad-actors" scrolls>
      {groups.length === 0 ? <p className="pad quiet">{t('alarmHealth.noBad')}</p> : null}
      {groups.length === 0 ? null : (
        <table className="health-table">
          <thead>
            <tr>
              <th scope="col">{t('alarmHealth.alarm')}</th>
              <th scope="col" className="number">
                {t('alarmHealth.times2')}
              </th>
              <th scope="col" className="number">
                {t('alarmHealth.share')}
              </th>
              <th scope="col">{t('alarmHealth.rule')}</th>
            </tr>
          </thead>
          {groups.map(({ group, actors }) => (
            <tbody key={group}>
              <tr className="health-group">
                <th scope="rowgroup" colSpan={4}>
                  {t(`alarmHealth.${group}`)}
                </th>
              </tr>
              {actors.map((actor) => (
                <ActorRow key={actor.alarm} actor={actor} report={report} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </Panel>
  );
}

function ActorRow({ actor, report }: { readonly actor: Actor; readonly report: AlarmHealthReport }) {
  const { t, name, word } = useTexts();
  const { number, percent } = useFigures();
  const title = name(report.rules[actor.rule]) || actor.rule;
  return (
    <tr data-testid="bad-actor">
      <td>
        <b>{title}</b>
        <div className="quiet">
          {word('kind', actor.kind)} {name(report.sources[actor.source])} · {shortId(actor.source)}
        </div>
      </td>
      {actor.since === null ? (
        <>
          <td className="number">{number(actor.count)}</td>
          <td className="number">{percent(actor.percent)}</td>
        </>
      ) : (
        <td className="number" colSpan={2}>
          {t('alarmHealth.since', { age: age(report.to - actor.since, t) })}
        </td>
      )}
      <td>
        <RuleButton id={actor.rule} title={title} />
      </td>
    </tr>
  );
}
