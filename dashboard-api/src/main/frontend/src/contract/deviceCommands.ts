import * as v from 'valibot';
import { instant, list, localText, maybe } from './fields';

const word = v.object({ key: v.string(), title: localText });

/** What devices of a kind can be told, and on which grounds. */
export const commandCatalogue = v.object({
  verbs: list(
    v.object({
      ...word.entries,
      switchesPower: v.boolean(),
      needsText: v.boolean(),
      grounds: list(word),
    }),
  ),
  outageCauses: list(word),
});
export type CommandCatalogue = v.InferOutput<typeof commandCatalogue>;
export type CommandVerb = CommandCatalogue['verbs'][number];

/** A command to a device and how far it got. */
export const deviceCommand = v.object({
  id: v.string(),
  device: v.string(),
  verb: v.string(),
  ground: v.string(),
  args: v.optional(v.record(v.string(), v.string()), {}),
  requestedBy: maybe(v.string()),
  rule: maybe(v.string()),
  confirmation: v.string(),
  state: v.string(),
  waitedFor: maybe(v.string()),
  code: maybe(v.string()),
  late: v.optional(v.boolean(), false),
  requestedAt: instant,
  expiresAt: instant,
  changedAt: instant,
});
export type DeviceCommand = v.InferOutput<typeof deviceCommand>;

export const deviceCommands = v.object({ items: list(deviceCommand) });

/** Whether something may still happen to it by itself or by a person. */
export function isOpen({ state }: DeviceCommand): boolean {
  return state.startsWith('awaits_');
}
