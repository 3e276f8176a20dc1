import {
  type CommandCatalogue,
  commandCatalogue,
  type DeviceCommand,
  deviceCommand,
  deviceCommands,
} from '../contract/deviceCommands';
import { inPath } from '../contract/ids';
import { directory } from '../contract/rest';
import { ask } from './http';

export interface Wish {
  readonly verb: string;
  readonly ground: string;
  readonly reason: string | null;
  readonly args: Record<string, string>;
  readonly cause: string | null;
  readonly personOnSite: string | null;
}

export function loadCommandCatalogue(kind: string): Promise<CommandCatalogue> {
  return ask(`/device-commands/catalogue?kind=${encodeURIComponent(kind)}`, commandCatalogue);
}

/** The newest commands to a device. */
export async function loadDeviceCommands(device: string): Promise<readonly DeviceCommand[]> {
  return (await ask(`/devices/${device}/commands?limit=5`, deviceCommands)).items;
}

export function requestDeviceCommand(device: string, wish: Wish, key: string): Promise<DeviceCommand> {
  return ask(`/devices/${device}/commands`, deviceCommand, { method: 'POST', body: wish, key });
}

export function decideDeviceCommand(id: string, decision: 'confirm' | 'withdraw'): Promise<DeviceCommand> {
  return ask(`/device-commands/${inPath(id)}/${decision}`, deviceCommand, { method: 'POST' });
}

/** The people who may be named as being on site. */
export async function loadPeople(): Promise<readonly { id: string; displayName: string }[]> {
  return (await ask('/users/directory', directory)).items;
}
