import type { RoutingPlan } from '../../contract/routing';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';

interface Props {
  readonly plan: RoutingPlan;
  readonly lead: string;
  readonly onLead: (id: string) => void;
  readonly team: string;
  readonly onTeam: (id: string) => void;
  readonly joint: readonly string[];
  readonly onJoint: (ids: readonly string[]) => void;
  /** A body that cannot be chosen. */
  readonly without?: string | null;
  readonly error?: string | null;
}

/** A body that leads, its team, and those beside it; each body with whether it is open and how many cases it has. */
export function BodyChoice({ plan, lead, onLead, team, onTeam, joint, onJoint, without, error }: Props) {
  const { t, name } = useTexts();
  const teams = plan.bodies.find(({ id }) => id === lead)?.teams ?? [];
  const text = (id: string) => {
    const body = plan.bodies.find((each) => each.id === id);
    return body === undefined
      ? id
      : `${name(body.name)}（${[
          body.isOpen ? '' : t('routing.closedNow'),
          body.capacity === null
            ? t('routing.openCases', { count: body.openCases })
            : t('routing.openOf', { count: body.openCases, capacity: body.capacity }),
        ]
          .filter(Boolean)
          .join(' · ')}）`;
  };
  return (
    <>
      <Field label={t('routing.lead')} error={error}>
        {(ids) => (
          <select
            {...ids}
            data-testid="case-body"
            value={lead}
            onChange={({ target }) => onLead(target.value)}
          >
            <option value="">{t('cases.choose')}</option>
            {plan.bodies
              .filter(({ id, mayLead }) => mayLead && id !== without)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {text(id)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {teams.length === 0 ? null : (
        <Field label={t('routing.team')}>
          {(ids) => (
            <select
              {...ids}
              data-testid="case-team"
              value={team}
              onChange={({ target }) => onTeam(target.value)}
            >
              <option value="">{t('routing.noTeam')}</option>
              {teams.map((each) => (
                <option key={each.id} value={each.id}>
                  {name(each.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <fieldset className="case-choices routing-joint" data-testid="case-jointBodies">
        <legend>{t('routing.joint')}</legend>
        {plan.bodies
          .filter(({ id }) => id !== lead)
          .map(({ id }) => (
            <label key={id} className="case-choice">
              <input
                type="checkbox"
                checked={joint.includes(id)}
                onChange={({ target }) =>
                  onJoint(target.checked ? [...joint, id] : joint.filter((each) => each !== id))
                }
              />
              <span>{text(id)}</span>
            </label>
          ))}
      </fieldset>
    </>
  );
}
