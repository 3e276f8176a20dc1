import { type FormEvent, useState } from 'react';
import type { CaseRouting, RoutingPlan } from '../../contract/routing';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { FormEnd } from '../../ui/FormEnd';
import { BodyChoice } from './BodyChoice';
import { Reasons } from './Reasons';
import { useCaseRouting, usePlan, useRoutingCommands } from './useRouting';
import './routing.css';

interface Props {
  readonly row: CaseRow;
  readonly onClose: () => void;
}

/** Gives a case to a body: what the rules propose is filled in, with the reasons; another is one click away. */
export function AssignDialog({ row, onClose }: Props) {
  const { t } = useTexts();
  const routing = useCaseRouting(row, true);
  const plan = usePlan();
  return (
    <Dialog
      title={`${t('caseSteps.verb.assign')} · ${row.number}`}
      onClose={onClose}
      testId="case-form-assign"
    >
      {routing.data === undefined || plan.data === undefined ? (
        <p className="quiet">{t(routing.isError || plan.isError ? 'routing.failed' : 'app.loading')}</p>
      ) : (
        <Form row={row} routing={routing.data} plan={plan.data} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Form({
  row,
  routing,
  plan,
  onClose,
}: Props & { readonly routing: CaseRouting; readonly plan: RoutingPlan }) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const { assign } = useRoutingCommands();
  // What the person saw when the dialog was opened: a newer proposal must not change a choice under the pointer.
  const [seen] = useState(row);
  const [proposal] = useState(routing.proposal);
  const [lead, setLead] = useState(proposal?.lead ?? '');
  const [team, setTeam] = useState(proposal?.team ?? '');
  const [joint, setJoint] = useState<readonly string[]>(proposal?.joint ?? []);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const proposed = plan.bodies.find(({ id }) => id === proposal?.lead);
  const other = proposal !== null && lead !== proposal.lead;
  const choose = (id: string) => {
    setLead(id);
    setTeam(id === proposal?.lead ? (proposal.team ?? '') : '');
    setJoint(joint.filter((each) => each !== id));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(lead === '');
    if (lead === '') {
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await assign(seen, lead, joint, team === '' ? null : team);
      say('done', t('cases.done', { number: row.number, action: t('caseSteps.verb.assign') }));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      setBusy(false);
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
      {routing.mayAssign ? null : (
        <p className="error-text" role="alert" data-testid="review-first">
          {t('routing.reviewFirst')}
        </p>
      )}
      {proposal === null ? null : (
        <section className="routing-proposal" data-testid="routing-proposal" data-lead={proposal.lead}>
          <p>
            {t('routing.proposed')} <b>{name(proposed?.name) || proposal.lead}</b>
          </p>
          <Reasons proposal={proposal} />
          {other ? (
            <button
              type="button"
              className="button small"
              data-testid="routing-take-proposal"
              onClick={() => choose(proposal.lead)}
            >
              {t('routing.takeProposal')}
            </button>
          ) : null}
        </section>
      )}
      <BodyChoice
        plan={plan}
        lead={lead}
        onLead={choose}
        team={team}
        onTeam={setTeam}
        joint={joint}
        onJoint={setJoint}
        error={missing ? t('caseSteps.fault.required') : null}
      />
      <FormEnd
        refusal={refusal}
        refusalTestId="case-refusal"
        disabled={busy || !routing.mayAssign}
        verb={t('caseSteps.verb.assign')}
        onClose={onClose}
        testId="case-submit"
      />
    </form>
  );
}
