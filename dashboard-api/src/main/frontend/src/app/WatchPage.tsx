import type { AlarmRow, CaseRow } from '../contract/rows';
import { AlarmCard } from '../features/alarms/AlarmCard';
import { AlarmList } from '../features/alarms/AlarmList';
import { CaseDetail } from '../features/cases/CaseDetail';
import { CaseItem } from '../features/cases/CaseItem';
import { CaseList } from '../features/cases/CaseList';
import { Conversation } from '../features/dialogue/Conversation';
import { Inspector } from '../features/inspect/Inspector';
import { CarParks } from '../features/parking/CarParks';
import { Platform } from '../features/platform/Platform';
import { Vehicles } from '../features/vehicles/Vehicles';
import { MapView } from '../features/village/MapView';
import { Visitors } from '../features/visitors/Visitors';
import { useConnection } from '../lib/connection';
import { useDesk } from '../lib/desk';
import { may, useWatch } from '../lib/site';

/** The one screen: alarms and cases, the map, and on the right the state of the village or what is selected. */
export function WatchPage() {
  const { site, roles } = useWatch();
  const area = useConnection((state) => state.area) ?? site.area;
  const selection = useDesk((desk) => desk.selection);
  const canCommand = may(roles, 'desk');
  // A device has few alarms, a place or a case may have many: there each trail is opened by hand.
  const trailOpen = selection?.type === 'device' || selection?.type === 'lot';
  const alarmCard = (alarm: AlarmRow) => (
    <AlarmCard key={alarm.id} alarm={alarm} canCommand={canCommand} trailOpen={trailOpen} />
  );
  const conversation = (row: CaseRow) => <Conversation row={row} />;
  const caseItem = (row: CaseRow) => <CaseItem key={row.id} row={row} />;
  return (
    <div className="watch">
      <div className="watch-left" id="alarm-panel" tabIndex={-1}>
        <AlarmList canCommand={canCommand} />
        <CaseList />
      </div>
      <MapView />
      <div className="watch-right">
        {selection === null ? (
          <>
            <CarParks />
            <Vehicles area={area} />
            <Visitors area={area} />
            <Platform />
          </>
        ) : (
          <Inspector
            selection={selection}
            alarmCard={alarmCard}
            caseItem={caseItem}
            caseDetail={(id) => (
              <CaseDetail key={id} id={id} alarmCard={alarmCard} conversation={conversation} />
            )}
          />
        )}
      </div>
    </div>
  );
}
