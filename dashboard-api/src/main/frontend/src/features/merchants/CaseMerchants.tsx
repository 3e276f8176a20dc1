import { Link } from 'wouter';
import type { MerchantLine } from '../../contract/merchant';
import type { CaseRow } from '../../contract/rows';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { useMerchantsOfCase } from './useMerchants';

/** What is on record of the merchants that a case concerns; nothing where it concerns none. */
export function CaseMerchants({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const found = useMerchantsOfCase(row.id, row.version, may(roles, 'seeMerchants'));
  const lines = found.data ?? [];
  return lines.length === 0 ? null : (
    <section className="inspect-part" data-testid="case-merchants">
      <h3>{t('merchants.record')}</h3>
      {lines.map((line) => (
        <OneMerchant key={line.id} line={line} />
      ))}
    </section>
  );
}

function OneMerchant({ line }: { readonly line: MerchantLine }) {
  const { t, name } = useTexts();
  return (
    <dl className="facts" data-testid="case-merchant">
      <dt>{t('merchants.name')}</dt>
      <dd>
        <Link href={`/merchants?merchant=${encodeURIComponent(line.id)}`}>{line.name}</Link>
        <span className="quiet">
          {' '}
          · {name(line.category.title)} · {name(line.stateTitle)}
        </span>
      </dd>
      {line.ban === null ? null : (
        <>
          <dt>{t('merchants.ban')}</dt>
          <dd className="error-text" data-testid="case-merchant-ban">
            <b>■ {name(line.ban.kindTitle)}</b> · {name(line.ban.ground.title)} ·{' '}
            {line.ban.ends === null ? (
              t('merchants.untilLifted')
            ) : (
              <>
                {t('merchants.untilWord')} <Moment at={line.ban.ends} />
              </>
            )}
          </dd>
        </>
      )}
      <dt>{t('merchants.licence')}</dt>
      <dd>
        {t(`merchants.licenceState.${line.licence}`)}
        {line.licenceEnds === null ? '' : ` · ${line.licenceEnds}`}
      </dd>
      <dt>{t('merchants.complaints')}</dt>
      <dd>{t('merchants.complaintCount', { count: line.complaints })}</dd>
      {line.openLeads === 0 ? null : (
        <>
          <dt>{t('merchants.leads')}</dt>
          <dd>
            {t('merchants.openCount', { count: line.openLeads })}
            {line.lateLeads === 0 ? null : (
              <b className="error-text"> ▲ {t('merchants.lateCount', { count: line.lateLeads })}</b>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
