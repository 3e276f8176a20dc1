import type { ReactNode } from 'react';
import type { CaseFacts } from '../../contract/caseFacts';
import { useDesk } from '../../lib/desk';
import { dateTime } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';

/** What the trail says of a case beside its row: rows of the list of facts. */
export function MoreFacts({ facts }: { readonly facts: CaseFacts }) {
  const { t, name, language } = useTexts();
  const { site } = useWatch();
  const select = useDesk((desk) => desk.select);
  const numbered = (text: string, number: string) => t('caseSteps.fact.numbered', { name: text, number });
  return (
    <>
      <Fact label={t('caseSteps.fact.admission')}>
        {facts.admission === null ? null : name(facts.admission.name) || facts.admission.id}
      </Fact>
      <Fact label={t('caseSteps.fact.refusal')}>
        {facts.refusal === null ? null : name(facts.refusal.name) || facts.refusal.id}
      </Fact>
      <Fact label={t('caseSteps.fact.transfer')}>
        {facts.transfer === null
          ? null
          : numbered(name(facts.transfer.name) || facts.transfer.authority, facts.transfer.orderNumber)}
      </Fact>
      <Fact label={t('caseSteps.fact.order')}>
        {facts.orders.map((each) => numbered(name(each.name) || each.agency, each.number)).join(' · ') ||
          null}
      </Fact>
      <Fact label={t('caseSteps.fact.deadline')}>
        {facts.deadlines
          .map((each) =>
            t('caseSteps.fact.until', {
              name: name(each.name) || each.clock,
              at: dateTime(each.until, language, site.timeZone),
            }),
          )
          .join(' · ') || null}
      </Fact>
      <Fact label={t('caseSteps.fact.joint')}>
        {facts.joint === null ? null : t('caseSteps.fact.people', { count: facts.joint.complainants })}
      </Fact>
      <Fact label={t('caseSteps.fact.reopened')}>
        {facts.reopened === 0 ? null : t('caseSteps.fact.times', { count: facts.reopened })}
      </Fact>
      <Fact label={t('caseSteps.fact.rating')}>
        {facts.ratings
          .map(({ score, solved }) =>
            t('caseSteps.fact.stars', {
              score,
              solved: t(solved ? 'caseSteps.fact.solved' : 'caseSteps.fact.notSolved'),
            }),
          )
          .join(' · ') || null}
      </Fact>
      <Fact label={t('caseSteps.fact.link')}>
        {facts.links.length === 0
          ? null
          : facts.links.map((link) => (
              <span key={`${link.relation} ${link.id}`} className="linked-case">
                {t(`caseSteps.relation.${link.relation as 'see-also'}`, { defaultValue: link.relation })}{' '}
                <button type="button" className="link" onClick={() => select({ type: 'case', id: link.id })}>
                  {link.number}
                </button>
              </span>
            ))}
      </Fact>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return children === null ? null : (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
