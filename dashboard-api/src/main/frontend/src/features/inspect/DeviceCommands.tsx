import { useCallback, useEffect, useState } from 'react';
import {
  type CommandCatalogue,
  type CommandVerb,
  type DeviceCommand,
  isOpen,
} from '../../contract/deviceCommands';
import type { DeviceRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { sentence, useTexts } from '../../lib/text/text';
import {
  decideDeviceCommand,
  loadCommandCatalogue,
  loadDeviceCommands,
} from '../../transport/deviceCommands';
import { Age } from '../../ui/Times';
import { ConfirmCommandDialog, RequestCommandDialog } from './DeviceCommandDialogs';

/** How often the list is read again while a command is under way. */
const LOOK_MILLIS = 2_000;
const REST_MILLIS = 15_000;

/** What this device can be told, and what became of the last commands. */
export function DeviceCommands({ device }: { readonly device: DeviceRow }) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const [catalogue, setCatalogue] = useState<CommandCatalogue | null>(null);
  const [commands, setCommands] = useState<readonly DeviceCommand[]>([]);
  const [asking, setAsking] = useState<CommandVerb | null>(null);
  const [confirming, setConfirming] = useState<DeviceCommand | null>(null);

  useEffect(() => {
    let gone = false;
    loadCommandCatalogue(device.kind)
      .then((loaded) => !gone && setCatalogue(loaded))
      .catch(() => !gone && setCatalogue(null));
    return () => {
      gone = true;
    };
  }, [device.kind]);

  const look = useCallback(async () => {
    try {
      setCommands(await loadDeviceCommands(device.id));
    } catch {
      // The list stays as it was; the head of the page says when the server is gone.
    }
  }, [device.id]);
  const underWay = commands.some(isOpen);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), underWay ? LOOK_MILLIS : REST_MILLIS);
    return () => clearInterval(timer);
  }, [look, underWay]);

  const withdraw = async (command: DeviceCommand) => {
    try {
      await decideDeviceCommand(command.id, 'withdraw');
      say('done', t('devcmd.withdrawn'));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    await look();
  };

  if (catalogue === null || (catalogue.verbs.length === 0 && commands.length === 0)) {
    return null;
  }
  const titleOf = (key: string) => name(catalogue.verbs.find((verb) => verb.key === key)?.title) || key;
  const groundOf = ({ verb, ground }: DeviceCommand) =>
    name(catalogue.verbs.find(({ key }) => key === verb)?.grounds.find(({ key }) => key === ground)?.title) ||
    ground;
  return (
    <section className="inspect-part" data-testid="device-commands">
      <h3>{t('devcmd.title')}</h3>
      <div className="devcmd-verbs">
        {catalogue.verbs.map((verb) => (
          <button
            key={verb.key}
            type="button"
            className="button small"
            data-testid={`devcmd-${verb.key}`}
            onClick={() => setAsking(verb)}
          >
            {sentence(name(verb.title))}
            {verb.switchesPower ? '…' : ''}
          </button>
        ))}
      </div>
      {commands.length === 0 ? (
        <p className="quiet">{t('devcmd.none')}</p>
      ) : (
        <ul className="devcmd-list" data-testid="devcmd-list">
          {commands.map((command) => (
            <li key={command.id} data-state={command.state}>
              <b>{titleOf(command.verb)}</b> {groundOf(command)} {askedBy(command, t)}
              <span className={command.state === 'done' ? 'tag' : 'tag strong'}>{stateText(command, t)}</span>{' '}
              <Age at={command.changedAt} />
              {command.state === 'awaits_confirmation' ? (
                <span className="devcmd-decide">
                  <button
                    type="button"
                    className="button small strong"
                    data-testid="devcmd-confirm"
                    onClick={() => setConfirming(command)}
                  >
                    {t('devcmd.confirm')}…
                  </button>
                  <button
                    type="button"
                    className="button small"
                    data-testid="devcmd-withdraw"
                    onClick={() => void withdraw(command)}
                  >
                    {t('devcmd.withdraw')}
                  </button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {asking === null ? null : (
        <RequestCommandDialog
          device={device}
          verb={asking}
          causes={catalogue.outageCauses}
          onClose={() => {
            setAsking(null);
            void look();
          }}
        />
      )}
      {confirming === null ? null : (
        <ConfirmCommandDialog
          device={device}
          command={confirming}
          verbTitle={titleOf(confirming.verb)}
          groundTitle={groundOf(confirming)}
          onClose={() => {
            setConfirming(null);
            void look();
          }}
        />
      )}
    </section>
  );
}

/** Who asked for it when it was no person; rules that the dictionary does not know are shown by their id. */
function askedBy({ rule }: DeviceCommand, t: ReturnType<typeof useTexts>['t']): string {
  if (rule === null) {
    return '';
  }
  const names: Record<string, string> = {
    'group-sounders': t('devcmd.groupSounders'),
    'parking-signs': t('devcmd.parkingSigns'),
  };
  return t('devcmd.byRule', { rule: names[rule] ?? rule });
}

function stateText(command: DeviceCommand, t: ReturnType<typeof useTexts>['t']): string {
  const code = command.code === null ? '' : ` (${command.code})`;
  switch (command.state) {
    case 'awaits_confirmation':
      return command.confirmation === 'another' ? t('devcmd.awaitsAnother') : t('devcmd.awaitsConfirmation');
    case 'awaits_line':
      return t('devcmd.awaitsLine');
    case 'awaits_answer':
      return t('devcmd.awaitsAnswer');
    case 'done':
      return t('devcmd.done') + code;
    case 'refused':
      return t('devcmd.refused') + code;
    case 'failed':
      return t('devcmd.failed') + code;
    case 'withdrawn':
      return t('devcmd.withdrawn');
    case 'timed_out':
      return command.waitedFor === 'confirmation'
        ? t('devcmd.unconfirmed')
        : command.waitedFor === 'line'
          ? t('devcmd.unsent')
          : t('devcmd.unanswered');
    default:
      return command.state;
  }
}
