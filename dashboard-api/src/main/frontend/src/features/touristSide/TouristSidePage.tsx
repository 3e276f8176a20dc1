import { Link } from 'wouter';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { BlocksPanel } from './BlocksPanel';
import { CodesPanel } from './CodesPanel';
import './touristSide.css';

/** What the centre does for and about the tourists' page: codes to put up, and origins that are blocked. */
export function TouristSidePage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  return may(roles, 'touristSide') ? (
    <div className="tourist-side" data-testid="tourist-side">
      {may(roles, 'keepRegisters') ? <CodesPanel /> : null}
      {may(roles, 'seeBlocks') ? <BlocksPanel /> : null}
    </div>
  ) : (
    <p className="pad">
      {t('touristSide.noRight')} · <Link href="/">{t('touristSide.back')}</Link>
    </p>
  );
}
