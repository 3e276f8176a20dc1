import { useState } from 'react';
import type { Body, RoutingPlan } from '../../contract/routing';
import { useTexts } from '../../lib/text/text';
import { BodyDialog } from './BodyDialog';
import { useRoutingWords } from './words';

interface Props {
  readonly plan: RoutingPlan;
  readonly canChange: boolean;
}

/** The bodies: what for, when open, who stands for them, how much they have. */
export function BodiesTab({ plan, canChange }: Props) {
  const { t, name } = useTexts();
  const words = useRoutingWords(plan);
  const [open, setOpen] = useState<Body | null>(null);
  return (
    <>
      <table className="routing-table" data-testid="routing-bodies">
        <thead>
          <tr>
            <th scope="col">{t('routing.body')}</th>
            <th scope="col">{t('routing.hours')}</th>
            <th scope="col">{t('routing.standIn')}</th>
            <th scope="col">{t('routing.load')}</th>
            <th scope="col">{t('routing.duties')}</th>
            <th scope="col">{t('routing.teams')}</th>
            <th scope="col">{t('routing.contacts')}</th>
            {canChange ? <th scope="col">{t('routing.change')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {plan.bodies.map((body) => (
            <tr key={body.id} data-body={body.id} data-open={body.isOpen}>
              <th scope="row">
                <b>{name(body.name)}</b>
                {body.mayLead ? null : <span className="case-mark">{t('routing.neverLeads')}</span>}
                {body.id === plan.lastResort ? (
                  <span className="case-mark">{t('routing.lastResort')}</span>
                ) : null}
                <span className="choice-source">{name(body.purpose)}</span>
                <span className="choice-source">{body.remits.map(words.remit).join(t('routing.and'))}</span>
                <span className="choice-source">
                  {body.languages
                    .map((code) => t(`routing.language.${code as 'zh'}`, code))
                    .join(t('routing.and'))}
                </span>
              </th>
              <td>
                {body.isOpen ? t('routing.openNow') : <b>{t('routing.closedNow')}</b>}
                <span className="choice-source">
                  {body.hours.length === 0
                    ? t('routing.always')
                    : body.hours.map(words.hours).join(t('routing.and'))}
                </span>
                <ToConfirm body={body} part="hours" />
              </td>
              <td>
                {body.standIn === null ? '—' : words.body(body.standIn)}
                <ToConfirm body={body} part="standIn" />
              </td>
              <td className="routing-number">
                {body.capacity === null
                  ? t('routing.openCases', { count: body.openCases })
                  : t('routing.openOf', { count: body.openCases, capacity: body.capacity })}
                <ToConfirm body={body} part="capacity" />
              </td>
              <td>
                {body.duties.length === 0
                  ? '—'
                  : body.duties
                      .map((duty) => t(`routing.duty.${duty as 'brigade'}`, duty))
                      .join(t('routing.and'))}
                {body.onDuty === null ? null : (
                  <span className="choice-source">
                    {t(body.onDuty ? 'routing.onDuty' : 'routing.nobodyOnDuty')}
                  </span>
                )}
              </td>
              <td>
                {body.teams.length === 0
                  ? '—'
                  : body.teams.map((team) => (
                      <span key={team.id} className="routing-line">
                        {name(team.title)}
                        <span className="quiet"> {team.places.join(' ') || t('routing.noPlaces')}</span>
                      </span>
                    ))}
                {body.teams.length === 0 ? null : <ToConfirm body={body} part="teams" />}
              </td>
              <td>
                {(body.contacts ?? []).length === 0
                  ? t('routing.noContact')
                  : body.contacts?.map(({ label, phone }) => (
                      <span key={`${label} ${phone}`} className="routing-line">
                        {label} {phone}
                      </span>
                    ))}
              </td>
              {canChange ? (
                <td>
                  <button
                    type="button"
                    className="button small"
                    data-testid="body-change"
                    aria-label={t('routing.changeOf', { body: name(body.name) })}
                    onClick={() => setOpen(body)}
                  >
                    {t('routing.change')}
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {open === null ? null : <BodyDialog plan={plan} body={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function ToConfirm({ body, part }: { readonly body: Body; readonly part: string }) {
  const { t } = useTexts();
  return body.toConfirm.includes(part) ? (
    <span className="choice-source" data-testid="to-confirm">
      {t('routing.toConfirm')}
    </span>
  ) : null;
}
