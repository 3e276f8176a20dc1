import { useEffect } from 'react';
import type { AlarmRow, CaseRow } from '../contract/rows';
import { AlarmCard } from '../features/alarms/AlarmCard';
import { AlarmList } from '../features/alarms/AlarmList';
import { DeviceRules } from '../features/alarms/DeviceRules';
import { CaseFile } from '../features/caseFile/CaseFile';
import { CaseDetail } from '../features/cases/CaseDetail';
import { CaseItem } from '../features/cases/CaseItem';
import { CaseList } from '../features/cases/CaseList';
import { Conversation } from '../features/dialogue/Conversation';
import { CaseTasks } from '../features/dispatch/CaseTasks';
import { CaseDocuments } from '../features/documents/CaseDocuments';
import { DutyBoard } from '../features/duty/DutyBoard';
import { IncidentSection } from '../features/incident/IncidentSection';
import { Inspector } from '../features/inspect/Inspector';
import { SearchSection } from '../features/lostPerson/SearchSection';
import { CaseMediation } from '../features/mediation/CaseMediation';
import { CaseMerchants } from '../features/merchants/CaseMerchants';
import { CarParks } from '../features/parking/CarParks';
import { Platform } from '../features/platform/Platform';
import { AssignDialog } from '../features/routing/AssignDialog';
import { CaseRouting } from '../features/routing/CaseRouting';
import { UndoneParts } from '../features/routing/UndoneParts';
import { BlockOrigin } from '../features/touristSide/BlockOrigin';
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
  const select = useDesk((desk) => desk.select);
  useEffect(() => {
    // A message to somebody's phone names the case it is about.
    const asked = new URLSearchParams(location.search).get('case');
    if (asked !== null) {
      select({ type: 'case', id: asked }, { moveMap: true });
    }
  }, [select]);
  const canCommand = may(roles, 'desk');
  // A device has few alarms, a place or a case may have many: there each trail is opened by hand.
  const trailOpen = selection?.type === 'device' || selection?.type === 'lot';
  const alarmCard = (alarm: AlarmRow) => (
    <AlarmCard key={alarm.id} alarm={alarm} canCommand={canCommand} trailOpen={trailOpen} />
  );
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
            <DutyBoard />
            <Platform />
          </>
        ) : (
          <Inspector
            selection={selection}
            alarmCard={alarmCard}
            caseItem={caseItem}
            caseDetail={(id) => (
              <CaseDetail
                key={id}
                id={id}
                alarmCard={alarmCard}
                assignDialog={(row, close) => <AssignDialog row={row} onClose={close} />}
                beforeResolve={(row) => <UndoneParts row={row} />}
                routing={(row) => <CaseRouting row={row} />}
                tasks={(row) => <CaseTasks row={row} />}
                incident={(row) => <IncidentSection row={row} />}
                more={(row) => (
                  <>
                    <CaseMerchants row={row} />
                    <SearchSection row={row} />
                  </>
                )}
                file={(row) => <CaseFile row={row} />}
                conversation={(row) => (
                  <>
                    <Conversation row={row} />
                    <BlockOrigin row={row} />
                  </>
                )}
                mediation={(row) => <CaseMediation row={row} />}
                documents={(row) => (row.complaints ? <CaseDocuments row={row} /> : null)}
              />
            )}
            deviceRules={(device) => <DeviceRules key={`rules:${device}`} device={device} />}
          />
        )}
      </div>
    </div>
  );
}
