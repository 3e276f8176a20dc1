import { may, useWatch } from '../../lib/site';
import { BlocksPanel } from './BlocksPanel';
import { CodesPanel } from './CodesPanel';
import './touristSide.css';

/** What the centre does for and about the tourists' page: codes to put up, and origins that are blocked. */
export function TouristSidePage() {
  const { roles } = useWatch();
  return (
    <div className="tourist-side" data-testid="tourist-side">
      {may(roles, 'keepRegisters') ? <CodesPanel /> : null}
      {may(roles, 'seeBlocks') ? <BlocksPanel /> : null}
    </div>
  );
}
